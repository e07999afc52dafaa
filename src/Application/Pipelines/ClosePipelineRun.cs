using AssistantPlatform.Application.Pipelines.Schedules;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Pipelines;
using MediatR;

namespace AssistantPlatform.Application.Pipelines;

/// <summary>Whatever ended a run, its own row says so too, for lists and statistics.</summary>
internal sealed class ClosePipelineRun(IPipelinesDb db, ScheduleQueue schedules, PipelineNotices notices)
    : INotificationHandler<PipelineRunEnded>
{
    public async Task Handle(PipelineRunEnded notification, CancellationToken cancellationToken)
    {
        // By key, because the use case that ends a run has usually read it already.
        var run = await db.PipelineRuns.FindAsync([notification.Run], cancellationToken);
        if (run is null)
        {
            return;
        }

        run.End(StatusOf(notification.Outcome), notification.At);
        notices.TellOf(run);
        await schedules.GoOnAfterAsync(run, cancellationToken);
    }

    private static PipelineRunStatus StatusOf(RunOutcome outcome) => outcome switch
    {
        RunOutcome.Completed => PipelineRunStatus.Completed,
        RunOutcome.Failed => PipelineRunStatus.Failed,
        RunOutcome.Cancelled => PipelineRunStatus.Cancelled,
        RunOutcome.Interrupted => PipelineRunStatus.Interrupted,
        _ => throw new InvalidOperationException($"{outcome} does not end a run."),
    };
}
