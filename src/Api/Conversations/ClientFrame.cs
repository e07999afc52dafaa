using System.Text.Json;
using System.Text.Json.Serialization;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Conversations;

namespace AssistantPlatform.Api.Conversations;

/// <summary>A frame from the client.</summary>
internal sealed record ClientFrame(
    string? Type,
    Guid? ConversationId,
    string? Content,
    Guid? ClientRequestId,
    string? Area,
    string? Model,
    Guid? RunId,
    long? After,
    string? ToolCallId,
    ToolCallDecision? Decision,
    JsonElement? Arguments,
    bool AlwaysAllow = false)
{
    /// <summary>Null when it is not a JSON object of this shape.</summary>
    public static ClientFrame? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, SocketJson.Default.ClientFrame);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>An error about a frame: it belongs to no run's events.</summary>
internal sealed record ErrorFrame(string Type, Guid? RunId, ErrorFrameData Data);

internal sealed record ErrorFrameData(
    string Code,
    string Message,
    string? TraceId,
    bool Retryable,
    Guid? ClientRequestId,
    Guid? RunId,
    IReadOnlyDictionary<string, string[]>? Errors);

internal sealed record PongFrame(string Type);

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    NumberHandling = JsonNumberHandling.Strict,
    Converters = [typeof(SnakeCaseEnum<ToolCallDecision>)])]
[JsonSerializable(typeof(ClientFrame))]
[JsonSerializable(typeof(ErrorFrame))]
[JsonSerializable(typeof(PongFrame))]
internal sealed partial class SocketJson : JsonSerializerContext;
