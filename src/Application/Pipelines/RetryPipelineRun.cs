using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;
using AssistantPlatform.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines;

/// <summary>Hands a run back, to be tried again after a while.</summary>
internal sealed record RetryPipelineRun(Guid RunId, int Attempt, long Seq, PipelineProgress Progress, TimeSpan Delay)
    : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class RetryPipelineRunHandler(IPipelinesDb db, IRuns runs, PipelineRunStarter starter)
    : ICommandHandler<RetryPipelineRun, Done>
{
    public async Task<Result<Done>> Handle(RetryPipelineRun request, CancellationToken cancellationToken)
    {
        var id = new RunId(request.RunId);
        var repeated = await runs.RepeatAsync(id, request.Attempt, request.Seq, cancellationToken);
        if (repeated.Error is not null)
        {
            return repeated;
        }

        var run = await db.PipelineRuns.SingleAsync(candidate => candidate.RunId == id, cancellationToken);
        run.Report(request.Progress);
        run.AwaitRetry();
        starter.Release(run, earlierAttempts: request.Attempt, request.Delay);
        return Result.Ok();
    }
}
