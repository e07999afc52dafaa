using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Webhooks;
using AssistantPlatform.Application.Webhooks.Delivery;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Infrastructure.Webhooks;

internal static class WebhooksSetup
{
    public static void AddWebhooks(this IServiceCollection services)
    {
        services.AddScoped<IWebhooksDb>(provider => provider.GetRequiredService<AppDbContext>());
        services.AddSingleton<IWebhookSecretSeal, DataProtectionWebhookSecretSeal>();
        services.AddSingleton<WebhookListeners>();
        services.AddSingleton<IWebhookListeners>(provider => provider.GetRequiredService<WebhookListeners>());
        services.AddSingleton<IInterceptor, WebhookInterceptor>();
        services.AddScoped<IRetention, ForgetListeners>();
    }
}
