using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AssistantPlatform.Api.Health;

/// <summary>Turns away new requests as soon as the server was asked to stop.</summary>
internal sealed class ServingHealth(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested
            ? HealthCheckResult.Unhealthy("The server stops.")
            : HealthCheckResult.Healthy());
}
