using System.Threading.RateLimiting;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Infrastructure.Platform;

/// <summary>Counts what somebody does, by name, and refuses what is too much for one window of time.</summary>
internal sealed class WindowLimiter(IRateLimits limits, string policy, int permits, TimeSpan window) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter =
        PartitionedRateLimiter.Create<string, string>(key => limits.Within(window, policy, key, permits));

    /// <summary>Counts, and refuses when it was one too many.</summary>
    public async ValueTask<Error?> CountAsync(string key, CancellationToken cancellationToken)
    {
        using var lease = await _limiter.AcquireAsync(key, permitCount: 1, cancellationToken);
        return RefusalOf(lease);
    }

    /// <summary>Refuses when the next one would be too many.</summary>
    public async ValueTask<Error?> LookAsync(string key, CancellationToken cancellationToken)
    {
        // A window of this process knows at once; asked to wait for no permits, it would wait for its own end. Only one
        // that is shared does not know, and refuses without saying for how long.
        using var here = _limiter.AttemptAcquire(key, permitCount: 0);
        if (here.IsAcquired || here.TryGetMetadata(MetadataName.RetryAfter, out _))
        {
            return RefusalOf(here);
        }

        using var shared = await _limiter.AcquireAsync(key, permitCount: 0, cancellationToken);
        return RefusalOf(shared);
    }

    public void Dispose() => _limiter.Dispose();

    private Error? RefusalOf(RateLimitLease lease) => lease.IsAcquired
        ? null
        : CommonErrors.RateLimited with
        {
            RetryAfter = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : window,
        };
}
