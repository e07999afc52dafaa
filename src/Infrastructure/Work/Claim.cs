namespace AssistantPlatform.Infrastructure.Work;

/// <summary>An item that this process has claimed.</summary>
internal sealed record ClaimedItem(
    Guid Id, string Type, string Payload, int Attempt, string? TraceParent, OwnerSlot? Slot = null);

/// <param name="NextDueIn">
/// Until the first of the items that are left is due; zero when there may be more than were asked for; null when none is left.
/// </param>
internal sealed record Claim(List<ClaimedItem> Items, TimeSpan? NextDueIn)
{
    public static readonly Claim Nothing = new([], NextDueIn: null);

    /// <summary>More is due than was claimed: the rest waits for a slot, of the lane or of its owner.</summary>
    public bool LeavesDue => NextDueIn <= TimeSpan.Zero;
}
