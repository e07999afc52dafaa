using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Runs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AssistantPlatform.Infrastructure.Runs;

/// <summary>
/// Stops a run at once, wherever it executes. After the save: earlier, the run could end before the wish is noted on it.
/// </summary>
internal sealed class CancelRequestInterceptor(IRunCancellations cancellations) : SaveChangesInterceptor
{
    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        foreach (var run in CancelledIn(eventData.Context!))
        {
            await cancellations.RequestAsync(run.Id);
        }

        return result;
    }

    private static List<Run> CancelledIn(DbContext context) => context.ChangeTracker.Entries<Run>()
        .Select(entry => entry.Entity)
        .Where(run => run.CancelRequestedAt is not null || run.Status == RunStatus.Cancelled)
        .ToList();
}
