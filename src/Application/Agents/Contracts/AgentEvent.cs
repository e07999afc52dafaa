using System.Text.Json;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Agents.Contracts;

/// <summary>Something an agent did; the closed list of what a runner can report.</summary>
public abstract record AgentEvent;

/// <param name="Turn">Counts the model requests of the run, from 1.</param>
public sealed record ModelRequestStarted(int Turn, string Model) : AgentEvent;

/// <summary>Text as it arrived: everything one read from the model brought.</summary>
public sealed record TextDelta(string Text) : AgentEvent;

/// <summary>The model's turn is complete and the run goes on: its text is final and its calls follow.</summary>
public sealed record ModelTurnEnded : AgentEvent;

/// <param name="Arguments">A JSON object.</param>
/// <param name="ReadOnly">Calling it twice does no harm.</param>
public sealed record ToolCalled(string CallId, string Tool, JsonElement Arguments, bool ReadOnly) : AgentEvent
{
    /// <summary>Set when nothing is called until the person has agreed.</summary>
    public ApprovalWish? Approval { get; init; }
}

/// <param name="Grant">What the person may allow for the rest of the conversation; null when each call must be asked for.</param>
public sealed record ApprovalWish(string? Grant);

/// <summary>A call that the person has agreed to is made now.</summary>
public sealed record ApprovedToolCalled(string CallId) : AgentEvent;

/// <summary>How far a call is. Told while it works, and not kept.</summary>
/// <param name="Percent">0 to 100; null while nobody can tell.</param>
public sealed record ToolProgressed(string CallId, double? Percent, string Message) : AgentEvent;

public sealed record ToolReturned(string CallId, ToolOutcome Outcome, string Result, TimeSpan Duration) : AgentEvent
{
    /// <summary>The result is text from outside.</summary>
    public bool Untrusted { get; init; }
}

public enum ToolOutcome
{
    Completed,
    Failed,
    Denied,
}

/// <summary>Tokens of the run so far.</summary>
/// <param name="Estimated">True when the provider did not count.</param>
public sealed record UsageReported(long InputTokens, long OutputTokens, bool Estimated) : AgentEvent;

/// <summary>Something the person should know, such as a limit that was reached.</summary>
public sealed record AgentNoticed(string Code, string Message) : AgentEvent;

/// <param name="Reason">stop, length, content_filter or limit.</param>
public sealed record AgentFinished(string Reason) : AgentEvent;

/// <summary>Nothing goes on until the person has decided about the calls that want their approval.</summary>
public sealed record ApprovalRequired : AgentEvent;

/// <param name="Retryable">Whether the same question may succeed later.</param>
public sealed record AgentFailed(Error Error, bool Retryable) : AgentEvent;
