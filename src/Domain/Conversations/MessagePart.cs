using System.Text.Json;
using System.Text.Json.Serialization;

namespace AssistantPlatform.Domain.Conversations;

/// <summary>A piece of a message. The discriminators are stored and on the wire: never rename them.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextPart), "text")]
[JsonDerivedType(typeof(ToolCallPart), "tool_call")]
[JsonDerivedType(typeof(NoticePart), "notice")]
public abstract record MessagePart;

public sealed record TextPart(string Text) : MessagePart;

/// <param name="Arguments">A JSON object.</param>
/// <param name="ReadOnly">Calling it twice does no harm.</param>
public sealed record ToolCallPart(
    string ToolCallId,
    string ToolName,
    JsonElement Arguments,
    ToolCallStatus Status,
    string? Result,
    int? DurationMs,
    bool ReadOnly = false) : MessagePart
{
    /// <summary>What it returned is text from outside, which nobody should follow.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Untrusted { get; init; }

    /// <summary>Set for a call that its person is, or was, asked about.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ToolApproval? Approval { get; init; }
}

/// <param name="Grant">What "always allow" would allow; null where it does not apply.</param>
/// <param name="ExpiresAt">When nobody need decide any more; unset until the run waits.</param>
/// <param name="Proposed">The arguments that the model proposed, when the person changed them.</param>
public sealed record ToolApproval(string? Grant, DateTimeOffset? ExpiresAt = null, JsonElement? Proposed = null);

public sealed record NoticePart(string Code, string Message) : MessagePart;

public enum ToolCallStatus
{
    /// <summary>Called, nothing came back yet.</summary>
    Running,

    /// <summary>Not called yet: its person is asked first.</summary>
    RequiresApproval,

    /// <summary>Not called yet: its person has agreed to it.</summary>
    Approved,
    Completed,
    Failed,
    Denied,

    /// <summary>The run ended before the tool returned: it may or may not have had its effect.</summary>
    Unknown,
}
