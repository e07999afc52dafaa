using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Application.Webhooks.Delivery;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Application.Webhooks;

internal static class WebhooksSetup
{
    public static void AddWebhookUseCases(this IServiceCollection services)
    {
        services.AddScoped<EventAccess>();
        services.AddScoped<WebhookEvents>();
        services.AddScoped<WebhookNotices>();
        services.AddScoped<WebhookQueue>();
        services.AddSingleton<WebhookCall>();
        services.AddSingleton<DeliveryBook>();
        services.AddScoped<IPersonalData, WebhooksPersonalData>();
        services.AddScoped<IRetention, WebhookRetention>();
        services.AddMergedWorkItem<DeliverWebhook>();
    }
}
