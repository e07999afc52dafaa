using System.Text.Json;
using System.Text.Json.Nodes;

namespace AssistantPlatform.Tests.Common;

/// <summary>Puts an answer together from the frames of its run, as every client has to.</summary>
public sealed class Transcript
{
    private long _lastSeq;

    /// <summary>The parts as they stand.</summary>
    public JsonArray Parts { get; private set; } = [];

    /// <summary>The message that the frame which ended the run brought.</summary>
    public JsonNode? Final { get; private set; }

    public static Transcript Of(IEnumerable<JsonElement> frames)
    {
        var transcript = new Transcript();
        foreach (var frame in frames)
        {
            transcript.Take(frame);
        }

        return transcript;
    }

    private void Take(JsonElement frame)
    {
        if (frame.Seq() <= _lastSeq)
        {
            return;
        }

        _lastSeq = frame.Seq();
        var data = JsonSerializer.SerializeToNode(frame.Data())!.AsObject();
        switch (frame.Type())
        {
            case "text_delta":
                Write(data["partIndex"]!.GetValue<int>(), data["text"]!.GetValue<string>());
                break;
            case "tool_call":
                Parts.Add(ToolCall(data));
                break;
            case "tool_result":
                Return(data);
                break;
            case "notice":
                data["type"] = "notice";
                Parts.Add(data);
                break;
            case "snapshot":
                Parts = data["message"]!["parts"]!.DeepClone().AsArray();
                break;
            case "final_result" or "error" or "run_cancelled" or "run_interrupted":
                Final = JsonSerializer.SerializeToNode(frame.StoredMessage());
                break;
        }
    }

    private void Write(int part, string text)
    {
        if (part == Parts.Count)
        {
            Parts.Add(new JsonObject { ["type"] = "text", ["text"] = "" });
        }

        var written = Parts[part]!;
        written["text"] = written["text"]!.GetValue<string>() + text;
    }

    private void Return(JsonObject data)
    {
        var id = data["toolCallId"]!.GetValue<string>();
        var call = Parts.Single(part => part!["toolCallId"]?.GetValue<string>() == id)!;
        foreach (var member in new[] { "status", "result", "durationMs", "untrusted" })
        {
            call[member] = data[member]!.DeepClone();
        }
    }

    private static JsonObject ToolCall(JsonObject data) => new()
    {
        ["type"] = "tool_call",
        ["toolCallId"] = data["toolCallId"]!.DeepClone(),
        ["toolName"] = data["toolName"]!.DeepClone(),
        ["arguments"] = data["arguments"]!.DeepClone(),
        ["status"] = "running",
        ["result"] = null,
        ["durationMs"] = null,
        ["untrusted"] = false,
        ["approval"] = null,
    };
}
