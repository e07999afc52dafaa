using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Infrastructure.Work;

/// <summary>A command that waits to be executed, is being executed, or was given up.</summary>
internal sealed class WorkItem
{
    public required Guid Id { get; init; }

    public required string Lane { get; init; }

    /// <summary>Names the <c>WorkItemKind</c>.</summary>
    public required string Type { get; init; }

    public required string Payload { get; init; }

    public UserId? OwnerId { get; init; }

    /// <summary>W3C trace context of whoever enqueued the item, so that one trace holds the whole story.</summary>
    public string? TraceParent { get; init; }

    /// <summary>
    /// When the item may be claimed; unset means at once, by the clock of the database.
    /// Executing pushes it into the future: that is the lease. An item that is stored claimed begins with one.
    /// </summary>
    public DateTimeOffset DueAt { get; init; }

    /// <summary>Counts the claims; the fencing token.</summary>
    public int Attempt { get; init; }

    public string? NodeId { get; init; }

    /// <summary>The start of the process that executes the item; null while it waits.</summary>
    public Guid? BootId { get; init; }

    /// <summary>Which of its owner's slots the executing item takes, in lanes that limit what one person may have.</summary>
    public int? Slot { get; init; }

    /// <summary>Those of its owner's items with which it shares slots; empty for all that name none.</summary>
    public string Share { get; init; } = "";

    /// <summary>How many slots the share has; null for as many as a person has in any lane.</summary>
    public int? Slots { get; init; }

    /// <summary>Set when the item failed too often.</summary>
    public DateTimeOffset? GivenUpAt { get; init; }

    public string? LastError { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not stored: what this process keeps for the item, when it claims it in storing it.</summary>
    public SlotReservation? Reservation { get; init; }

    /// <summary>As much of a stored item as deleting or changing it takes.</summary>
    public static WorkItem Claimed(WorkTicket work, string lane = "") =>
        new() { Id = work.Item, Attempt = work.Attempt, Lane = lane, Type = "", Payload = "", CreatedAt = default };
}
