using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AssistantPlatform.Infrastructure.Redis;

/// <summary>Without Redis the platform is slower to tell other nodes, but it serves every request.</summary>
internal sealed class RedisHealth(RedisConnection redis) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) => await redis.ProbeAsync()
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded("Redis does not answer.");
}
