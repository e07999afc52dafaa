using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Application.Agents.Contracts;

/// <summary>Lets an agent answer: model turns and tool calls until it is done, a limit is reached or it fails.</summary>
public interface IAgentRunner
{
    /// <summary>
    /// Streams what happens. Exactly one <see cref="AgentFinished"/>, <see cref="AgentFailed"/> or
    /// <see cref="ApprovalRequired"/> comes last; only cancellation throws.
    /// A tool is started only after the consumer has taken its <see cref="ToolCalled"/> or
    /// <see cref="ApprovedToolCalled"/> and asks for more, so that the consumer can record the call before it has an effect.
    /// </summary>
    IAsyncEnumerable<AgentEvent> RunAsync(AgentRequest request, CancellationToken cancellationToken);
}

/// <param name="Owner">The person the tools act for.</param>
/// <param name="Model"><c>provider/model</c>.</param>
/// <param name="History">What was said so far, oldest first; ends with the message to answer.</param>
/// <param name="Progress">Set when an earlier attempt of the run went away or paused: the answer goes on from there.</param>
public sealed record AgentRequest(
    RunId Run,
    UserId Owner,
    string Area,
    string Model,
    IReadOnlyList<AgentMessage> History,
    AgentLimits Limits,
    AgentProgress? Progress = null)
{
    /// <summary>To what the API key that asked is limited, and so the tools; null when a person asked.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>What the person has allowed for the rest of the conversation.</summary>
    public IReadOnlyList<string> Grants { get; init; } = [];

    /// <summary>Programs have nobody at hand who could approve a call.</summary>
    public bool HasPersonToAsk => Scopes is null;
}

/// <summary>How far an earlier attempt of a run had come: its complete steps.</summary>
/// <param name="Turns">What the model had said and called. Calls of the last turn may be approved and yet to be made.</param>
/// <param name="Used">Tokens; null when none were counted yet.</param>
/// <param name="IsConcluding">A limit had been reached, and the model was asked to conclude.</param>
public sealed record AgentProgress(IReadOnlyList<AssistantTurn> Turns, UsageReported? Used, bool IsConcluding);

/// <summary>Limits of one run. When one is reached the tools are withdrawn and the model is asked to conclude.</summary>
/// <param name="Tokens">Input and output tokens of all turns together.</param>
/// <param name="IdenticalCalls">Consecutive calls of one tool with equal arguments.</param>
public sealed record AgentLimits(int Turns, int ToolCalls, long Tokens, TimeSpan WallTime, int IdenticalCalls = 3);

/// <summary>A piece of the conversation as the model sees it.</summary>
public abstract record AgentMessage;

public sealed record UserTurn(string Text) : AgentMessage;

/// <summary>One model turn: what it said, and what it called with which results.</summary>
public sealed record AssistantTurn(string Text, IReadOnlyList<RecordedToolCall> Calls) : AgentMessage;

/// <param name="Arguments">A JSON object.</param>
/// <param name="Result">Null for a call that was approved and is yet to be made.</param>
public sealed record RecordedToolCall(string CallId, string Tool, string Arguments, string? Result)
{
    /// <summary>What the person made of the arguments when they approved the call; null when they left them as they were.</summary>
    public string? ChangedArguments { get; init; }

    /// <summary>The result is text from outside.</summary>
    public bool Untrusted { get; init; }
}
