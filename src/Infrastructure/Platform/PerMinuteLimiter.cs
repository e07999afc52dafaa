using System.Threading.RateLimiting;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Infrastructure.Platform;

/// <summary>Counts what somebody does, by name, and refuses what is too much for a minute.</summary>
internal sealed class PerMinuteLimiter(IRateLimits limits, string policy, int permits) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter =
        PartitionedRateLimiter.Create<string, string>(key => limits.PerMinute(policy, key, permits));

    public async ValueTask<Error?> RefuseAsync(string key, CancellationToken cancellationToken)
    {
        using var lease = await _limiter.AcquireAsync(key, cancellationToken: cancellationToken);
        return lease.IsAcquired
            ? null
            : CommonErrors.RateLimited with
            {
                RetryAfter = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : RateLimitSettings.Window,
            };
    }

    public void Dispose() => _limiter.Dispose();
}
