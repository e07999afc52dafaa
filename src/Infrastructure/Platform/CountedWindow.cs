namespace AssistantPlatform.Infrastructure.Platform;

/// <summary>One window of time after another.</summary>
internal sealed class CountedWindow(RateLimit limit, TimeProvider clock)
{
    private readonly Lock _turn = new();
    private long _startedAt = clock.GetTimestamp();
    private int _count;

    public bool IsOver => clock.GetElapsedTime(Volatile.Read(ref _startedAt)) >= limit.Window;

    public RateLimitCount Count(int asked)
    {
        lock (_turn)
        {
            if (IsOver)
            {
                (_startedAt, _count) = (clock.GetTimestamp(), 0);
            }

            var isExceeded = _count + Math.Max(asked, 1) > limit.Permits;
            _count += isExceeded ? 0 : asked;
            return new RateLimitCount(
                limit, limit.Permits - _count, limit.Window - clock.GetElapsedTime(_startedAt), isExceeded);
        }
    }
}
