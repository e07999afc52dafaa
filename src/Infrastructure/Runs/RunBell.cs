using AssistantPlatform.Domain.Runs;
using AssistantPlatform.Infrastructure.Redis;

namespace AssistantPlatform.Infrastructure.Runs;

/// <summary>Wakes one reader of a log that is elsewhere. Says only that there may be more.</summary>
internal sealed class RunBell(RedisConnection redis, RunId run) : IDisposable
{
    // Not disposed: it may be rung in the moment its reader leaves.
    private readonly SemaphoreSlim _rung = new(0);
    private RedisSubscription? _subscription;

    /// <summary>
    /// Returns when the bell was rung since the last call, or after the time-out. The first call only begins to listen,
    /// because what was appended before it rings no more.
    /// </summary>
    public async Task WaitAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (_subscription is null)
        {
            _subscription = await redis.SubscribeAsync(RedisLogEntry.BellOf(run), _ => Ring());
            return;
        }

        await _rung.WaitAsync(timeout, cancellationToken);
    }

    public void Dispose() => _subscription?.Dispose();

    private void Ring()
    {
        if (_rung.CurrentCount == 0)
        {
            _rung.Release();
        }
    }
}
