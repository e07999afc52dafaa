using System.Collections.Concurrent;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Infrastructure.Work;

/// <summary>
/// One lane of this process: its slots and what executes in them, be it claimed or taken up right when it was enqueued.
/// </summary>
internal sealed class WorkLane(WorkPolicy policy, WorkExecutor executor, OwnerSlots owners, WorkBell bell) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(policy.Concurrency);
    private readonly ConcurrentDictionary<Guid, Task> _executing = new();
    private CancellationToken _stopping = new(canceled: true);

    public WorkPolicy Policy => policy;

    public Backlog Backlog { get; } = new(() => bell.Ring(policy.Lane));

    public void Open(CancellationToken stopping) => _stopping = stopping;

    /// <summary>Returns when nothing executes any more, and nothing will.</summary>
    public async Task CloseAsync()
    {
        // What is reserved still comes: it is told to stop at once, and put back.
        for (var slot = 0; slot < policy.Concurrency; slot++)
        {
            await _slots.WaitAsync(CancellationToken.None);
        }

        await Task.WhenAll(_executing.Values);
    }

    /// <summary>Takes all free slots; waits until there is one.</summary>
    public async Task<int> TakeSlotsAsync()
    {
        await _slots.WaitAsync(_stopping);
        return 1 + TakeFreeSlots();
    }

    public void GiveBack(int slots)
    {
        if (slots > 0)
        {
            _slots.Release(slots);
        }
    }

    /// <summary>
    /// Keeps a slot for an item that is about to be enqueued. Null when this process has none, its owner has none, or
    /// others were there first.
    /// </summary>
    public SlotReservation? TryReserve(UserId? owner, OwnerShare? share = null)
    {
        if (_stopping.IsCancellationRequested || Backlog.LeavesDue || !_slots.Wait(TimeSpan.Zero))
        {
            return null;
        }

        var slot = policy.LimitedPerOwner && owner is { } person ? owners.TryTake(policy.Lane, person, share) : null;
        if (slot is not null || !policy.LimitedPerOwner)
        {
            return new SlotReservation(this, slot);
        }

        GiveBack(1);
        return null;
    }

    /// <summary>Ends what was reserved and never came.</summary>
    public void Forgo(OwnerSlot? slot)
    {
        Free(slot);
        GiveBack(1);
    }

    /// <summary>Executes an item that this process has claimed, in a slot that was taken for it.</summary>
    public void Begin(ClaimedItem item)
    {
        var settled = new TaskCompletionSource();
        _executing[item.Id] = settled.Task;
        if (item.Slot is { } slot)
        {
            owners.Note(slot);
        }

        _ = ExecuteAsync(item, settled);
    }

    public void Dispose() => _slots.Dispose();

    private async Task ExecuteAsync(ClaimedItem item, TaskCompletionSource settled)
    {
        // Whoever begins it goes on while the item's first, synchronous part runs.
        await Task.Yield();
        try
        {
            // The next item takes the slot while this one is settled; the owner's is free with the row.
            await executor.ExecuteAsync(item, () => GiveBack(1), _stopping);
        }
        finally
        {
            Free(item.Slot);
            Backlog.NoteCompletion();
            _executing.TryRemove(item.Id, out _);
            settled.SetResult();
        }
    }

    private int TakeFreeSlots()
    {
        var taken = 0;
        while (_slots.Wait(TimeSpan.Zero))
        {
            taken++;
        }

        return taken;
    }

    private void Free(OwnerSlot? slot)
    {
        if (slot is not null)
        {
            owners.Free(slot);
        }
    }
}
