using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Pipelines;

namespace AssistantPlatform.Application.Pipelines;

/// <summary>Brings runs on their way. All of it commits with the caller's unit of work.</summary>
internal sealed class PipelineRunStarter(IPipelinesDb db, IRuns runs, IWorkQueue queue, PipelineCatalog catalog)
{
    public void Start(PipelineRun run)
    {
        Hold(run);
        Release(run);
    }

    /// <summary>Makes the run, but lets it wait until it is released.</summary>
    public void Hold(PipelineRun run)
    {
        db.PipelineRuns.Add(run);
        runs.QueuePipelineRun(run.RunId, run.OwnerId);
    }

    public void Release(PipelineRun run) => Release(run, earlierAttempts: 0, delay: default);

    /// <summary>Once more, after a while.</summary>
    public void Release(PipelineRun run, int earlierAttempts, TimeSpan delay) => queue.Enqueue(
        new ExecutePipelineRun(run.RunId.Value, earlierAttempts), run.OwnerId, delay, catalog.Find(run.Pipeline)?.Share);
}
