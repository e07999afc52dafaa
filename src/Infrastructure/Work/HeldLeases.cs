using System.Collections.Concurrent;

namespace AssistantPlatform.Infrastructure.Work;

/// <summary>The leases of the items that this process executes.</summary>
internal sealed class HeldLeases
{
    private readonly ConcurrentDictionary<Guid, HeldLease> _held = new();

    public IReadOnlyCollection<Guid> Items => [.. _held.Keys];

    public HeldLease Hold(Guid item)
    {
        var lease = new HeldLease(() => _held.TryRemove(item, out _));
        _held[item] = lease;
        return lease;
    }

    public void Lose(Guid item)
    {
        if (_held.TryGetValue(item, out var lease))
        {
            lease.Lose();
        }
    }
}

internal sealed class HeldLease(Action release) : IDisposable
{
    private readonly CancellationTokenSource _lost = new();

    public CancellationToken Lost => _lost.Token;

    // Not disposed with the lease, so that a loss that is noticed late finds a live source.
    public void Lose() => _lost.Cancel();

    public void Dispose() => release();
}
