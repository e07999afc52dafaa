using System.Text.Json;

namespace AssistantPlatform.Tests.Common;

/// <summary>Reads the frames of a run.</summary>
public static class Frames
{
    private static readonly string[] Terminal = ["final_result", "error", "run_cancelled", "run_interrupted"];

    public static string Type(this JsonElement frame) => frame.Text("type");

    public static long Seq(this JsonElement frame) => frame.GetProperty("seq").GetInt64();

    public static JsonElement Data(this JsonElement frame) => frame.GetProperty("data");

    public static string Text(this JsonElement element, string member) => element.GetProperty(member).GetString()!;

    public static Guid Id(this JsonElement element, string member = "id") => element.GetProperty(member).GetGuid();

    public static bool IsTerminal(JsonElement frame) =>
        Terminal.Contains(frame.Type()) && frame.GetProperty("runId").ValueKind != JsonValueKind.Null;

    /// <summary>The message as it is stored, which every frame that ends a run carries.</summary>
    public static JsonElement StoredMessage(this JsonElement terminal) =>
        terminal.Data().GetProperty(terminal.Type() == "error" ? "stored" : "message");

    /// <summary>The text parts of a message, put together.</summary>
    public static string Said(this JsonElement message) => string.Concat(
        message.GetProperty("parts").EnumerateArray().Where(part => part.Type() == "text").Select(part => part.Text("text")));
}
