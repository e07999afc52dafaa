using AssistantPlatform.Domain.Runs;
using AssistantPlatform.Infrastructure.Redis;

namespace AssistantPlatform.Infrastructure.Runs;

/// <summary>Wakes one reader of a log that is elsewhere. Says only that there may be more.</summary>
internal sealed class RunBell : IDisposable
{
    // Not disposed: it may be rung in the moment its reader leaves.
    private readonly SemaphoreSlim _rung = new(0);
    private RedisSubscription? _subscription;

    public static async Task<RunBell> HearAsync(RedisConnection redis, RunId run)
    {
        var bell = new RunBell();
        bell._subscription = await redis.SubscribeAsync(RedisLogEntry.BellOf(run), _ => bell.Ring());
        return bell;
    }

    /// <summary>Returns when the bell was rung since the last call, or after the time-out.</summary>
    public Task WaitAsync(TimeSpan timeout, CancellationToken cancellationToken) => _rung.WaitAsync(timeout, cancellationToken);

    public void Dispose() => _subscription?.Dispose();

    private void Ring()
    {
        if (_rung.CurrentCount == 0)
        {
            _rung.Release();
        }
    }
}
