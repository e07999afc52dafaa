using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Conversations;

namespace AssistantPlatform.Application.Conversations.Wire;

internal sealed record RunStartedData(Guid ClientRequestId, Guid UserMessageId, Guid AssistantMessageId, int Attempt);

internal sealed record ModelRequestStartData(int Turn, string Model);

internal readonly record struct TextDeltaData(int PartIndex, string Text);

/// <param name="CanAlwaysAllow">Whether the person may allow such calls for the rest of the conversation.</param>
internal sealed record ToolCallData(
    string ToolCallId, string ToolName, JsonElement Arguments, bool RequiresApproval, bool CanAlwaysAllow);

internal sealed record ToolProgressData(string ToolCallId, double? Percent, string Message);

internal sealed record ToolResultData(
    string ToolCallId, ToolCallStatus Status, string Result, int DurationMs, bool Untrusted);

/// <param name="ToolCallIds">The calls that the person is asked about.</param>
/// <param name="ExpiresAt">When they count as denied.</param>
internal sealed record RunStatusData(string Status, IReadOnlyList<string> ToolCallIds, DateTimeOffset? ExpiresAt)
{
    public static readonly RunStatusData Running = new("running", [], ExpiresAt: null);

    public static RunStatusData RequiresAction(IEnumerable<MessagePart> parts, DateTimeOffset expiry) => new(
        "requires_action",
        [.. parts.OfType<ToolCallPart>().Where(call => call.Status == ToolCallStatus.RequiresApproval)
            .Select(call => call.ToolCallId)],
        expiry);
}

internal sealed record NoticeData(string Code, string Message);

internal sealed record SnapshotData(MessageDto Message);

internal sealed record FinalResultData(MessageDto Message, string FinishReason, string? Title);

internal sealed record RunErrorData(string Code, string Message, string? TraceId, bool Retryable, MessageDto Stored);

internal sealed record RunStoppedData(MessageDto Message, bool Retryable);

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    NumberHandling = JsonNumberHandling.Strict,
    Converters =
    [
        typeof(SnakeCaseEnum<MessageRole>),
        typeof(SnakeCaseEnum<MessageStatus>),
        typeof(SnakeCaseEnum<ToolCallStatus>),
    ])]
[JsonSerializable(typeof(ConversationDto))]
[JsonSerializable(typeof(RunStartedData))]
[JsonSerializable(typeof(ModelRequestStartData))]
[JsonSerializable(typeof(TextDeltaData))]
[JsonSerializable(typeof(ToolCallData))]
[JsonSerializable(typeof(ToolProgressData))]
[JsonSerializable(typeof(ToolResultData))]
[JsonSerializable(typeof(RunStatusData))]
[JsonSerializable(typeof(UsageDto))]
[JsonSerializable(typeof(NoticeData))]
[JsonSerializable(typeof(SnapshotData))]
[JsonSerializable(typeof(FinalResultData))]
[JsonSerializable(typeof(RunErrorData))]
[JsonSerializable(typeof(RunStoppedData))]
internal sealed partial class FrameJson : JsonSerializerContext
{
    /// <summary>Frames are never put into HTML, so letters of all languages may stand as they are.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
}
