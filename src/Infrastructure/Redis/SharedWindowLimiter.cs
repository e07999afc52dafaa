using System.Threading.RateLimiting;

namespace AssistantPlatform.Infrastructure.Redis;

/// <summary>
/// Counts here first, then for all nodes: what is too much here need not be asked about, and while Redis is away the
/// count of this node goes on limiting.
/// </summary>
internal sealed class SharedWindowLimiter(FixedWindowRateLimiterOptions options, RedisWindow shared) : ReplenishingRateLimiter
{
    private readonly FixedWindowRateLimiter _local = new(options);

    public override TimeSpan? IdleDuration => _local.IdleDuration;

    public override bool IsAutoReplenishing => _local.IsAutoReplenishing;

    public override TimeSpan ReplenishmentPeriod => _local.ReplenishmentPeriod;

    public override bool TryReplenish() => _local.TryReplenish();

    public override RateLimiterStatistics? GetStatistics() => _local.GetStatistics();

    // What is shared cannot be known without waiting; callers then ask again and wait.
    protected override RateLimitLease AttemptAcquireCore(int permitCount) => new RefusedLease(retryAfter: null);

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        var lease = _local.AttemptAcquire(permitCount);
        return lease.IsAcquired && await shared.CountAsync(permitCount) is { } wait ? new RefusedLease(wait) : lease;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _local.Dispose();
        }

        base.Dispose(disposing);
    }

    private sealed class RefusedLease(TimeSpan? retryAfter) : RateLimitLease
    {
        public override bool IsAcquired => false;

        public override IEnumerable<string> MetadataNames => retryAfter is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = metadataName == MetadataName.RetryAfter.Name ? retryAfter : null;
            return metadata is not null;
        }
    }
}
