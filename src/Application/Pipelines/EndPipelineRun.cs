using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;
using AssistantPlatform.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines;

/// <summary>Stores what a run led to and ends it.</summary>
internal sealed record EndPipelineRun(Guid RunId, int Attempt, long Seq, PipelineProgress Progress, PipelineOutcome Outcome)
    : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class EndPipelineRunHandler(IPipelinesDb db, IRuns runs) : ICommandHandler<EndPipelineRun, Done>
{
    public async Task<Result<Done>> Handle(EndPipelineRun request, CancellationToken cancellationToken)
    {
        var id = new RunId(request.RunId);
        var ended = await runs.EndAsync(
            id, request.Attempt, request.Seq, request.Outcome.End, known: null, cancellationToken);
        if (ended.Error is not null)
        {
            return ended;
        }

        var run = await db.PipelineRuns.SingleAsync(candidate => candidate.RunId == id, cancellationToken);
        run.Report(request.Progress);
        run.Conclude(request.Outcome.Output, request.Outcome.End.Error);
        return Result.Ok();
    }
}
