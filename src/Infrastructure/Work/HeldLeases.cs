using System.Collections.Concurrent;

namespace AssistantPlatform.Infrastructure.Work;

/// <summary>The leases of the items that this process executes.</summary>
internal sealed class HeldLeases(TimeProvider clock)
{
    // Most work is done before its lease is this old, and costs no renewal; the rest has two more tries.
    private static readonly TimeSpan MaxAge = WorkStore.Lease * 0.3;

    private readonly ConcurrentDictionary<Guid, HeldLease> _held = new();

    /// <summary>The items whose leases were not taken or renewed lately: no others can have run out.</summary>
    public Guid[] Aged =>
        [.. _held.Where(held => clock.GetElapsedTime(held.Value.RenewedAt) >= MaxAge).Select(held => held.Key)];

    public HeldLease Hold(Guid item)
    {
        var lease = new HeldLease(() => _held.TryRemove(item, out _), clock.GetTimestamp());
        _held[item] = lease;
        return lease;
    }

    public void NoteRenewed(Guid item)
    {
        if (_held.TryGetValue(item, out var lease))
        {
            lease.RenewedAt = clock.GetTimestamp();
        }
    }

    public void Lose(Guid item)
    {
        if (_held.TryGetValue(item, out var lease))
        {
            lease.Lose();
        }
    }
}

internal sealed class HeldLease(Action release, long renewedAt) : IDisposable
{
    private readonly CancellationTokenSource _lost = new();

    public CancellationToken Lost => _lost.Token;

    /// <summary>A timestamp of the clock.</summary>
    public long RenewedAt { get; set; } = renewedAt;

    // Not disposed with the lease, so that a loss that is noticed late finds a live source.
    public void Lose() => _lost.Cancel();

    public void Dispose() => release();
}
