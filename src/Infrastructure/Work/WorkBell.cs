using System.Collections.Concurrent;

namespace AssistantPlatform.Infrastructure.Work;

/// <summary>Wakes the lanes of this process: rung when work was enqueued here or, through the database, elsewhere.</summary>
internal sealed class WorkBell
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _bells = new();

    public void Ring(string lane)
    {
        var bell = BellOf(lane);
        if (bell.CurrentCount == 0)
        {
            bell.Release();
        }
    }

    public void RingAll()
    {
        foreach (var lane in _bells.Keys)
        {
            Ring(lane);
        }
    }

    /// <summary>Returns when the lane's bell was rung since the last call, or after the time-out.</summary>
    public Task WaitAsync(string lane, TimeSpan timeout, CancellationToken cancellationToken) =>
        BellOf(lane).WaitAsync(timeout, cancellationToken);

    private SemaphoreSlim BellOf(string lane) => _bells.GetOrAdd(lane, _ => new SemaphoreSlim(0));
}
