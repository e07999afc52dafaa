using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;
using AssistantPlatform.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines;

/// <summary>Stores how far a run has come.</summary>
/// <param name="Releases">The server stops, and another process runs it again.</param>
internal sealed record CheckpointPipelineRun(
    Guid RunId, int Attempt, long Seq, PipelineProgress Progress, bool Releases = false)
    : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class CheckpointPipelineRunHandler(IPipelinesDb db, IRuns runs) : ICommandHandler<CheckpointPipelineRun, Done>
{
    public async Task<Result<Done>> Handle(CheckpointPipelineRun request, CancellationToken cancellationToken)
    {
        var id = new RunId(request.RunId);
        var noted = await (request.Releases
            ? runs.ReleaseAsync(id, request.Attempt, request.Seq, known: null, cancellationToken)
            : runs.CheckpointAsync(id, request.Attempt, request.Seq, known: null, cancellationToken));
        if (noted.Error is not null)
        {
            return noted;
        }

        var run = await db.PipelineRuns.SingleAsync(candidate => candidate.RunId == id, cancellationToken);
        run.Report(request.Progress);
        return Result.Ok();
    }
}
