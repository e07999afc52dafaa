using AssistantPlatform.Domain.Pipelines;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines.Schedules;

/// <summary>The runs of a schedule that wait for the one that works.</summary>
internal sealed class ScheduleQueue(IPipelinesDb db, PipelineRunStarter starter)
{
    /// <summary>Lets the next run of the schedule work, if it was this one that they waited for.</summary>
    public async Task GoOnAfterAsync(PipelineRun ended, CancellationToken cancellationToken)
    {
        if (ended.ScheduleId is not { } id
            || await db.Schedules.FindAsync([id], cancellationToken) is not { } schedule
            || schedule.ActiveRunId != ended.RunId)
        {
            return;
        }

        var next = await db.PipelineRuns
            .Where(run => run.ScheduleId == id && run.Occurrence > ended.Occurrence && run.EndedAt == null)
            .OrderBy(run => run.Occurrence)
            .FirstOrDefaultAsync(cancellationToken);
        schedule.HandOver(next?.RunId);
        if (next is not null)
        {
            starter.Release(next);
        }
    }
}
