using AssistantPlatform.Application.Identity.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Application.Webhooks;

internal static class WebhooksSetup
{
    public static void AddWebhookUseCases(this IServiceCollection services)
    {
        services.AddScoped<EventChoice>();
        services.AddScoped<IPersonalData, WebhooksPersonalData>();
    }
}
