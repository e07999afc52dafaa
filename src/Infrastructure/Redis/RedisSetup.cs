using AssistantPlatform.Application.Common;
using AssistantPlatform.Infrastructure.Platform;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Infrastructure.Redis;

internal static class RedisSetup
{
    /// <summary>True when there is one: then more than one process may serve the same people.</summary>
    public static bool HasRedis(this IConfiguration configuration) => !string.IsNullOrEmpty(configuration[RedisOptions.Setting]);

    public static void AddRedis(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<LocalDoorbells>();
        services.AddSingleton<LocalRateLimits>();
        if (!configuration.HasRedis())
        {
            services.AddSingleton<IDoorbells>(provider => provider.GetRequiredService<LocalDoorbells>());
            services.AddSingleton<IRateLimits>(provider => provider.GetRequiredService<LocalRateLimits>());
            return;
        }

        services.AddSingleton(provider => new RedisConnection(
            RedisOptions.Parse(configuration[RedisOptions.Setting]!),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<RedisConnection>>()));
        services.AddHostedService(provider => provider.GetRequiredService<RedisConnection>());
        services.AddSingleton<RedisDoorbells>();
        services.AddSingleton<IDoorbells>(provider => provider.GetRequiredService<RedisDoorbells>());
        services.AddHostedService(provider => provider.GetRequiredService<RedisDoorbells>());
        services.AddSingleton<IRateLimits, RedisRateLimits>();
        services.AddHealthChecks().AddCheck<RedisHealth>("redis");
    }
}
