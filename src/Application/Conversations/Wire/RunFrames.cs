using System.Text.Json.Serialization.Metadata;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Application.Conversations.Wire;

/// <summary>Builds the events of one agent run. Used by one thread at a time.</summary>
internal sealed class RunFrames(RunId run, ConversationId conversation)
{
    private readonly RunFrameWriter _writer = new(run, conversation.Value);

    public RunEvent Build<TData>(
        long seq, string type, TData data, JsonTypeInfo<TData> json, RunEventRole role = RunEventRole.Ordinary) =>
        _writer.Build(seq, type, data, json, role);

    public RunEvent Snapshot(long seq, MessageDto message) =>
        Build(seq, FrameTypes.Snapshot, new SnapshotData(message), FrameJson.Default.SnapshotData, RunEventRole.Snapshot);

    /// <summary>The one event that ends a run, from what is stored.</summary>
    public RunEvent Terminal(long seq, AgentRunOutcome outcome) => outcome.End.Outcome switch
    {
        RunOutcome.Completed => Build(
            seq,
            FrameTypes.FinalResult,
            new FinalResultData(outcome.Message, outcome.FinishReason ?? "stop", outcome.Title),
            FrameJson.Default.FinalResultData,
            RunEventRole.Terminal),
        RunOutcome.Failed => Build(
            seq,
            FrameTypes.Error,
            new RunErrorData(
                outcome.Message.Error?.Code ?? RunFailures.Crashed.Code,
                outcome.Message.Error?.Message ?? RunFailures.Crashed.Message,
                System.Diagnostics.Activity.Current?.TraceId.ToString(),
                outcome.Message.Error?.Retryable ?? true,
                outcome.Message),
            FrameJson.Default.RunErrorData,
            RunEventRole.Terminal),
        RunOutcome.Cancelled => Stopped(seq, FrameTypes.RunCancelled, outcome.Message),
        RunOutcome.Interrupted => Stopped(seq, FrameTypes.RunInterrupted, outcome.Message),
        _ => throw new InvalidOperationException($"{outcome.End.Outcome} does not end a run."),
    };

    private RunEvent Stopped(long seq, string type, MessageDto message) =>
        Build(seq, type, new RunStoppedData(message, Retryable: true), FrameJson.Default.RunStoppedData, RunEventRole.Terminal);
}

/// <summary>How a run ended, as stored.</summary>
/// <param name="Title">The conversation's title, where this run gave it.</param>
internal sealed record AgentRunOutcome(RunEnd End, MessageDto Message, string? FinishReason, string? Title);
