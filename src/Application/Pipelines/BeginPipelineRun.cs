using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Pipelines;
using AssistantPlatform.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines;

/// <summary>Takes a run for one attempt and reads what it is about.</summary>
internal sealed record BeginPipelineRun(Guid RunId, int Attempt) : ICommand<PipelineRunStart>, IRepeatAfterLostRace;

/// <param name="StartSeq">The number before the attempt's first event.</param>
/// <param name="Progress">What an earlier attempt had told.</param>
/// <param name="Retries">How often the run was begun again after a failure that was to pass.</param>
/// <param name="Foregone">Set when nothing may be done any more: how the run ends.</param>
internal sealed record PipelineRunStart(
    RunId Run,
    UserId Owner,
    string Pipeline,
    string Input,
    int Attempt,
    long StartSeq,
    PipelineProgress Progress,
    int Retries,
    PipelineOutcome? Foregone);

internal sealed class BeginPipelineRunHandler(IPipelinesDb db, IRuns runs, PipelineCatalog catalog, TimeProvider clock)
    : ICommandHandler<BeginPipelineRun, PipelineRunStart>
{
    public async Task<Result<PipelineRunStart>> Handle(BeginPipelineRun request, CancellationToken cancellationToken)
    {
        var id = new RunId(request.RunId);
        var started = await runs.StartAsync(id, request.Attempt, known: null, cancellationToken);
        if (started.Error is { } refusal)
        {
            return refusal;
        }

        var run = await db.PipelineRuns.SingleAsync(candidate => candidate.RunId == id, cancellationToken);
        run.Start(clock.GetUtcNow());
        return new PipelineRunStart(
            id,
            run.OwnerId,
            run.Pipeline,
            run.Input,
            request.Attempt,
            started.Value.StartSeq,
            run.Progress,
            run.Retries,
            Foregone(started.Value, catalog.FindFor(run.Pipeline, run.Source)));
    }

    private static PipelineOutcome? Foregone(StartedAttempt started, Result<CataloguedPipeline> pipeline)
    {
        if (started.Foregone is { } end)
        {
            return end.Outcome == RunOutcome.Interrupted
                ? PipelineOutcome.Interrupted(PipelineErrors.Interrupted)
                : new PipelineOutcome(end);
        }

        // Asked again: what may be done is decided when it is done.
        if (pipeline.Error is { } refusal)
        {
            return PipelineOutcome.Failed(refusal);
        }

        return started.IsTakeover && !pipeline.Value.Definition.IsRepeatable
            ? PipelineOutcome.Interrupted(PipelineErrors.Interrupted)
            : null;
    }
}
