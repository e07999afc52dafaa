using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Conversations;

namespace AssistantPlatform.Application.Conversations;

/// <summary>How an answer came to its end.</summary>
/// <param name="Retryable">Whether asking again may help.</param>
/// <param name="FinishReason">Why the model stopped, when it came that far.</param>
internal sealed record AgentRunEnding(RunEnd End, bool Retryable, string? FinishReason = null)
{
    public static readonly AgentRunEnding Cancelled = new(new RunEnd(RunOutcome.Cancelled), Retryable: true);

    public static readonly AgentRunEnding Interrupted =
        new(new RunEnd(RunOutcome.Interrupted, RunFailures.Interrupted), Retryable: true);

    public static readonly AgentRunEnding Crashed = new(new RunEnd(RunOutcome.Failed, RunFailures.Crashed), Retryable: true);

    public MessageFailure? Failure => End.Error is { } error ? new MessageFailure(error.Code, error.Message, Retryable) : null;

    public static MessageStatus MessageStatusOf(RunOutcome outcome) => outcome switch
    {
        RunOutcome.Completed => MessageStatus.Completed,
        RunOutcome.Failed => MessageStatus.Failed,
        RunOutcome.Cancelled => MessageStatus.Cancelled,
        RunOutcome.Interrupted => MessageStatus.Interrupted,
        _ => throw new InvalidOperationException($"No message ends {outcome}."),
    };
}
