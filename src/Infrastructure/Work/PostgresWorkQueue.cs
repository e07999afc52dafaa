using System.Diagnostics;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Infrastructure.Work;

internal sealed class PostgresWorkQueue(
    AppDbContext db, WorkLanes lanes, NodeIdentity node, LostRaces races, TimeProvider clock) : IWorkQueue, IDisposable
{
    private const int FirstAttempt = 1;

    private readonly List<WorkItem> _claimed = [];

    /// <summary>A save failed, maybe because another process has the slot: then the queue decides who executes.</summary>
    private bool LostRace => _claimed.Exists(item => db.Entry(item).State == EntityState.Detached);

    public int? Enqueue<TItem>(TItem item, UserId? owner = null, TimeSpan delay = default, OwnerShare? share = null)
        where TItem : IWorkItem
    {
        var slot = delay == default ? TryReserve(TItem.Policy, owner, share) : null;
        var row = new WorkItem
        {
            Id = Guid.CreateVersion7(),
            Lane = TItem.Policy.Lane,
            Type = typeof(TItem).Name,
            Payload = WorkItemKind.Write(item),
            OwnerId = owner,
            TraceParent = Activity.Current?.Id,
            DueAt = delay == default ? default : clock.GetUtcNow() + delay,
            CreatedAt = clock.GetUtcNow(),
            Attempt = slot is null ? 0 : FirstAttempt,
            NodeId = slot is null ? null : node.Id,
            BootId = slot is null ? null : node.Boot,
            Slot = slot?.Number,
            Share = share?.Name ?? "",
            Slots = share?.Slots,
            Reservation = slot,
        };
        db.WorkItems.Add(row);
        if (slot is null)
        {
            return null;
        }

        _claimed.Add(row);
        return FirstAttempt;
    }

    public void Complete(WorkTicket work) => db.WorkItems.Remove(WorkItem.Claimed(work));

    public void Reduce<TItem>(WorkTicket work, TItem rest)
        where TItem : IWorkItem
    {
        var item = db.WorkItems.Attach(WorkItem.Claimed(work, TItem.Policy.Lane));
        item.Property(row => row.Payload).CurrentValue = WorkItemKind.Write(rest);
    }

    public void Dispose() => _claimed.ForEach(item => item.Reservation!.Dispose());

    /// <summary>
    /// An explicit transaction commits nobody knows when, so what it enqueues is claimed after it. Another process may take the
    /// owner's slot first, and the save then fails.
    /// </summary>
    private SlotReservation? TryReserve(WorkPolicy policy, UserId? owner, OwnerShare? share) =>
        db.Database.CurrentTransaction is null && !LostRace && (races.AreRepeated || !policy.LimitedPerOwner)
            ? lanes.Find(policy.Lane)?.TryReserve(owner, share)
            : null;
}
