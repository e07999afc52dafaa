using System.Collections.Concurrent;

namespace AssistantPlatform.Infrastructure.Platform;

/// <summary>Counts in this process.</summary>
internal sealed class LocalRateLimits(TimeProvider clock) : IRateLimits
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Policy, string Key), CountedWindow> _windows = new();
    private long _sweptAt = clock.GetTimestamp();

    public ValueTask<RateLimitCount> CountAsync(RateLimit limit, string key, int asked = 1)
    {
        Sweep();
        var window = _windows.GetOrAdd((limit.Policy, key), _ => new CountedWindow(limit, clock));
        return ValueTask.FromResult(window.Count(asked));
    }

    private void Sweep()
    {
        var sweptAt = Volatile.Read(ref _sweptAt);
        if (clock.GetElapsedTime(sweptAt) < SweepInterval
            || Interlocked.CompareExchange(ref _sweptAt, clock.GetTimestamp(), sweptAt) != sweptAt)
        {
            return;
        }

        foreach (var over in _windows.Where(window => window.Value.IsOver))
        {
            _windows.TryRemove(over);
        }
    }
}
