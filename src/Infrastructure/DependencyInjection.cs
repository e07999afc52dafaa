using AssistantPlatform.Infrastructure.Agents;
using AssistantPlatform.Infrastructure.Careers;
using AssistantPlatform.Infrastructure.Conversations;
using AssistantPlatform.Infrastructure.Idempotency;
using AssistantPlatform.Infrastructure.Identity;
using AssistantPlatform.Infrastructure.Mailing;
using AssistantPlatform.Infrastructure.Observability;
using AssistantPlatform.Infrastructure.Outbound;
using AssistantPlatform.Infrastructure.Persistence;
using AssistantPlatform.Infrastructure.Pipelines;
using AssistantPlatform.Infrastructure.Platform;
using AssistantPlatform.Infrastructure.Redis;
using AssistantPlatform.Infrastructure.Runs;
using AssistantPlatform.Infrastructure.Storage;
using AssistantPlatform.Infrastructure.Webhooks;
using AssistantPlatform.Infrastructure.Work;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Infrastructure;

public static class DependencyInjection
{
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddTelemetry(configuration);
        services.AddPersistence();
        services.AddRedis(configuration);
        services.AddIdempotency();
        services.AddStorage();
        services.AddOutbound();
        services.AddMailing();
        services.AddWork();
        services.AddIdentity();
        services.AddRuns(configuration);
        services.AddPipelines();
        services.AddAgents();
        services.AddConversations();
        services.AddCareers();
        services.AddWebhooks();
        services.AddRetention();
        return services;
    }
}
