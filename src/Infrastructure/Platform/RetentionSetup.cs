using AssistantPlatform.Application.Common;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Infrastructure.Platform;

internal static class RetentionSetup
{
    public static void AddRetention(this IServiceCollection services)
    {
        services.AddOptions<RetentionSettings>().BindConfiguration(RetentionSettings.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddHostedService<RetentionUpkeep>();
    }
}
