using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Application.Pipelines.Schedules;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Pipelines;
using MediatR;

namespace AssistantPlatform.Application.Pipelines;

/// <summary>Whatever ended a run, its own row says so too, for lists and statistics.</summary>
internal sealed class ClosePipelineRun(IPipelinesDb db, ScheduleQueue schedules, PipelineNotices notices, IMediator mediator)
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
        await mediator.Publish(NewsOf(run, notification), cancellationToken);
    }

    private static PipelineRunClosed NewsOf(PipelineRun run, PipelineRunEnded ended) => new(
        run.RunId,
        run.OwnerId,
        run.Pipeline,
        run.Source.NameOnTheWire(),
        ended.Outcome,
        run.ErrorCode,
        run.CreatedAt,
        ended.At);

    private static PipelineRunStatus StatusOf(RunOutcome outcome) => outcome switch
    {
        RunOutcome.Completed => PipelineRunStatus.Completed,
        RunOutcome.Failed => PipelineRunStatus.Failed,
        RunOutcome.Cancelled => PipelineRunStatus.Cancelled,
        RunOutcome.Interrupted => PipelineRunStatus.Interrupted,
        _ => throw new InvalidOperationException($"{outcome} does not end a run."),
    };
}
