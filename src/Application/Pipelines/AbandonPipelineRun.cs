using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;
using AssistantPlatform.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines;

/// <summary>Ends a run that the queue has given up, so that nobody waits for it for ever.</summary>
internal sealed record AbandonPipelineRun(Guid RunId) : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class AbandonPipelineRunHandler(IPipelinesDb db, IRuns runs) : ICommandHandler<AbandonPipelineRun, Done>
{
    public async Task<Result<Done>> Handle(AbandonPipelineRun request, CancellationToken cancellationToken)
    {
        var id = new RunId(request.RunId);
        if (await runs.FindAsync(id, cancellationToken) is not { End: null } live)
        {
            return Result.Ok();
        }

        var run = await db.PipelineRuns.SingleAsync(candidate => candidate.RunId == id, cancellationToken);
        run.Conclude(output: null, PipelineErrors.Crashed);
        return await runs.EndAsync(
            id,
            live.Attempt,
            live.LastSeq + 1,
            new RunEnd(RunOutcome.Failed, PipelineErrors.Crashed),
            known: null,
            cancellationToken);
    }
}
