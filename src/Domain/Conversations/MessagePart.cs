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
    bool ReadOnly = false) : MessagePart;

public sealed record NoticePart(string Code, string Message) : MessagePart;

public enum ToolCallStatus
{
    /// <summary>Called, nothing came back yet.</summary>
    Running,
    Completed,
    Failed,
    Denied,

    /// <summary>The run ended before the tool returned: it may or may not have had its effect.</summary>
    Unknown,
}
