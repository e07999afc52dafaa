namespace AssistantPlatform.Infrastructure.Work;

/// <summary>A slot that is kept for an item while it is being stored. Spent once: for the item, or given back.</summary>
internal sealed class SlotReservation(WorkLane lane, OwnerSlot? slot) : IDisposable
{
    private int _isSpent;

    /// <summary>The number of the owner's slot, in lanes where owners have some.</summary>
    public int? Number => slot?.Number;

    /// <summary>Executes the item, which is committed.</summary>
    public void Begin(WorkItem item)
    {
        if (TrySpend())
        {
            lane.Begin(new ClaimedItem(item.Id, item.Type, item.Payload, item.Attempt, item.TraceParent, slot));
        }
    }

    public void Dispose()
    {
        if (TrySpend())
        {
            lane.Forgo(slot);
        }
    }

    private bool TrySpend() => Interlocked.Exchange(ref _isSpent, 1) == 0;
}
