using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AssistantPlatform.Infrastructure.Work;

/// <summary>Begins, or rings for, work that this process has just committed, without the way through the database.</summary>
internal sealed class WorkBellInterceptor(WorkBell bell) : SaveChangesInterceptor
{
    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        // Work items are never read through a context: those it knows were added, or changed while claimed.
        foreach (var entry in eventData.Context!.ChangeTracker.Entries<WorkItem>())
        {
            if (entry.Entity.Reservation is { } slot)
            {
                slot.Begin(entry.Entity);
            }
            else
            {
                bell.Ring(entry.Entity.Lane);
            }
        }

        return ValueTask.FromResult(result);
    }
}
