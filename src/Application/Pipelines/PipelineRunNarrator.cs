using AssistantPlatform.Application.Pipelines.Wire;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines;

internal sealed class PipelineRunNarrator(IPipelinesDb db, IRuns runs) : IRunNarrator
{
    public async Task<IReadOnlyList<RunEvent>> NarrateAsync(RunId run, long after, CancellationToken cancellationToken)
    {
        // The run's row is read first: progress that is newer than it is only a better snapshot.
        var state = await runs.FindAsync(run, cancellationToken);
        var pipelineRun = state is null
            ? null
            : await db.PipelineRuns.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.RunId == run, cancellationToken);
        if (state is null || pipelineRun is null)
        {
            return [];
        }

        var frames = new PipelineFrames(run);
        var snapshot = frames.Snapshot(state.LastSeq, pipelineRun.Progress);
        if (state.End is not { } end)
        {
            return [snapshot];
        }

        var terminal = frames.Terminal(state.LastSeq, end, pipelineRun.Output);
        return after == 0 && !pipelineRun.Progress.IsEmpty()
            ? [frames.Snapshot(state.LastSeq - 1, pipelineRun.Progress), terminal]
            : [terminal];
    }
}
