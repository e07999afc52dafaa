using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AssistantPlatform.Infrastructure.Work;

/// <summary>Rings for work that this process has just committed, without the way through the database.</summary>
internal sealed class WorkBellInterceptor(WorkBell bell) : SaveChangesInterceptor
{
    private string[] _lanes = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        _lanes = [.. eventData.Context!.ChangeTracker.Entries<WorkItem>()
            .Where(entry => entry.State == EntityState.Added)
            .Select(entry => entry.Entity.Lane)
            .Distinct()];
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        foreach (var lane in _lanes)
        {
            bell.Ring(lane);
        }

        return ValueTask.FromResult(result);
    }
}
