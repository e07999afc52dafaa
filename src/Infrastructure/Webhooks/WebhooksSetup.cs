using AssistantPlatform.Application.Webhooks;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Infrastructure.Webhooks;

internal static class WebhooksSetup
{
    public static void AddWebhooks(this IServiceCollection services)
    {
        services.AddScoped<IWebhooksDb>(provider => provider.GetRequiredService<AppDbContext>());
        services.AddSingleton<IWebhookSecretSeal, DataProtectionWebhookSecretSeal>();
    }
}
