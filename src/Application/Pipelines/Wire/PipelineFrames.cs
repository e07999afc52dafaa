using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Pipelines;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Application.Pipelines.Wire;

/// <summary>The names of the events of a pipeline run. They are the wire contract: never rename them.</summary>
internal static class PipelineFrameTypes
{
    public const string RunStarted = "run_started";
    public const string Progress = "progress";
    public const string Log = "log";
    public const string Snapshot = "snapshot";
    public const string RunCompleted = "run_completed";
    public const string RunFailed = "run_failed";
    public const string RunCancelled = "run_cancelled";
    public const string RunInterrupted = "run_interrupted";
}

/// <summary>Builds the events of one pipeline run. Used by one thread at a time.</summary>
internal sealed class PipelineFrames(RunId run)
{
    private readonly RunFrameWriter _writer = new(run, conversation: null);

    public RunEvent Started(long seq, string pipeline, int attempt) => _writer.Build(
        seq,
        PipelineFrameTypes.RunStarted,
        new PipelineRunStartedData(pipeline, attempt),
        PipelineFrameJson.Default.PipelineRunStartedData);

    public RunEvent Progress(long seq, PipelineProgress progress) => _writer.Build(
        seq,
        PipelineFrameTypes.Progress,
        new PipelineProgressData(progress.Percent, progress.Step, progress.Message, progress.Counters),
        PipelineFrameJson.Default.PipelineProgressData);

    public RunEvent Log(long seq, PipelineLogLine line) =>
        _writer.Build(seq, PipelineFrameTypes.Log, line, PipelineFrameJson.Default.PipelineLogLine);

    /// <summary>All that was told so far.</summary>
    public RunEvent Snapshot(long seq, PipelineProgress progress) => _writer.Build(
        seq, PipelineFrameTypes.Snapshot, progress, PipelineFrameJson.Default.PipelineProgress, RunEventRole.Snapshot);

    /// <summary>The one event that ends a run, from what is stored.</summary>
    public RunEvent Terminal(long seq, RunEnd end, string? output) => end.Outcome switch
    {
        RunOutcome.Completed => _writer.Build(
            seq,
            PipelineFrameTypes.RunCompleted,
            PipelineRunCompletedData.Of(output),
            PipelineFrameJson.Default.PipelineRunCompletedData,
            RunEventRole.Terminal),
        RunOutcome.Failed => Ended(seq, PipelineFrameTypes.RunFailed, end),
        RunOutcome.Cancelled => Ended(seq, PipelineFrameTypes.RunCancelled, end),
        RunOutcome.Interrupted => Ended(seq, PipelineFrameTypes.RunInterrupted, end),
        _ => throw new InvalidOperationException($"{end.Outcome} does not end a run."),
    };

    private RunEvent Ended(long seq, string type, RunEnd end) => _writer.Build(
        seq,
        type,
        new PipelineRunEndedData(end.Error?.Code, end.Error?.Message),
        PipelineFrameJson.Default.PipelineRunEndedData,
        RunEventRole.Terminal);
}
