using AssistantPlatform.Application.Pipelines.Wire;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines;

internal sealed class PipelineRunNarrator(IPipelinesDb db, IRuns runs) : IRunNarrator
{
    public async Task<IReadOnlyList<RunEvent>> NarrateAsync(RunId run, long after, CancellationToken cancellationToken)
    {
        var read = await runs.FindWithAsync(
            run,
            () => db.PipelineRuns.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.RunId == run, cancellationToken),
            cancellationToken);
        if (read is not var (state, pipelineRun) || pipelineRun is null)
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
