using AssistantPlatform.Application.Agents;
using AssistantPlatform.Application.Careers;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Common.Mailing;
using AssistantPlatform.Application.Conversations;
using AssistantPlatform.Application.Identity;
using AssistantPlatform.Application.Pipelines;
using AssistantPlatform.Application.Runs;
using AssistantPlatform.Application.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AssistantPlatform.Application;

public static class DependencyInjection
{
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.TryAddSingleton<TimeProvider>(new MicrosecondClock());
        services.AddScoped<CurrentUser>();
        services.AddScoped<ICurrentUser>(provider => provider.GetRequiredService<CurrentUser>());
        services.AddScoped<IdempotencyKey>();
        services.AddSingleton<IScopedSender, ScopedSender>();
        services.AddSingleton<PersistentSender>();
        services.AddMediator(typeof(DependencyInjection).Assembly);
        services.AddOutbox();
        services.AddIdentityUseCases();
        services.AddAgentUseCases();
        services.AddRuns();
        services.AddPipelineUseCases();
        services.AddConversations();
        services.AddCareers();
        services.AddWebhookUseCases();
        return services;
    }
}
