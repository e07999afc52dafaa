using System.Text.Json;
using System.Text.Json.Nodes;
using AssistantPlatform.Application.Conversations.Wire;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Conversations;

namespace AssistantPlatform.Application.UnitTests.Conversations;

/// <summary>The parts of a message as somebody sees them who knows nothing but the frames.</summary>
internal sealed class WatchedMessage
{
    private JsonArray _parts = [];

    public static WatchedMessage From(IEnumerable<RunEvent> events)
    {
        var message = new WatchedMessage();
        foreach (var runEvent in events)
        {
            message.See(runEvent.Type, JsonNode.Parse(runEvent.Frame.Span)!["data"]!);
        }

        return message;
    }

    public bool Shows(IReadOnlyList<MessagePart> stored)
    {
        List<MessagePartDto> parts = [.. stored.Select(MessagePartDto.From)];
        return JsonNode.DeepEquals(_parts, JsonSerializer.SerializeToNode(parts, FrameJson.Default.IReadOnlyListMessagePartDto));
    }

    private void See(string type, JsonNode data)
    {
        switch (type)
        {
            case FrameTypes.TextDelta:
                AddText((int)data["partIndex"]!, (string)data["text"]!);
                break;
            case FrameTypes.ToolCall:
                _parts.Add(CallIn(data));
                break;
            case FrameTypes.ToolResult:
                Complete(data);
                break;
            case FrameTypes.Notice:
                _parts.Add(new JsonObject
                {
                    ["type"] = "notice",
                    ["code"] = data["code"]!.DeepClone(),
                    ["message"] = data["message"]!.DeepClone(),
                });
                break;
            case FrameTypes.Snapshot:
                _parts = data["message"]!["parts"]!.DeepClone().AsArray();
                break;
        }
    }

    private static JsonObject CallIn(JsonNode data)
    {
        var isAsked = (bool)data["requiresApproval"]!;
        return new JsonObject
        {
            ["type"] = "tool_call",
            ["toolCallId"] = data["toolCallId"]!.DeepClone(),
            ["toolName"] = data["toolName"]!.DeepClone(),
            ["arguments"] = data["arguments"]!.DeepClone(),
            ["status"] = isAsked ? "requires_approval" : "running",
            ["result"] = null,
            ["durationMs"] = null,
            ["untrusted"] = false,
            ["approval"] = isAsked ? ApprovalIn(data) : null,
        };
    }

    private static JsonObject ApprovalIn(JsonNode data) => new()
    {
        ["expiresAt"] = null,
        ["canAlwaysAllow"] = data["canAlwaysAllow"]!.DeepClone(),
        ["proposedArguments"] = null,
    };

    private void AddText(int index, string text)
    {
        if (index == _parts.Count)
        {
            _parts.Add(new JsonObject { ["type"] = "text", ["text"] = "" });
        }

        _parts[index]!["text"] = (string)_parts[index]!["text"]! + text;
    }

    private void Complete(JsonNode data)
    {
        var call = _parts.Single(part => (string?)part!["toolCallId"] == (string?)data["toolCallId"])!;
        foreach (var member in new[] { "status", "result", "durationMs", "untrusted" })
        {
            call[member] = data[member]!.DeepClone();
        }
    }
}
