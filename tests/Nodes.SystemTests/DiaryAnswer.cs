using System.Text.Json;
using AssistantPlatform.Nodes.SystemTests.Hosted;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Nodes.SystemTests;

/// <summary>How the model answers: some text, a tool call that notes the question, some more text.</summary>
internal sealed record DiaryAnswer(string Tool, TimeSpan Pause, TimeSpan ToolTime)
{
    public const string FirstText = "Before anything else I write down what you have said, word by word.";
    public const string SecondText = " Now it is in the diary, and nobody will be able to say that it was not.";

    /// <summary>What has been said when the answer is complete.</summary>
    public const string WholeText = FirstText + SecondText;

    /// <summary>What the model waits for before it calls the tool.</summary>
    public Task Released { get; init; } = Task.CompletedTask;

    public static DiaryAnswer Brisk { get; } = new(
        DiaryTools.WriteDownTool, TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(500));

    public static DiaryAnswer Quick { get; } = new(
        DiaryTools.WriteDownTool, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1));

    public FakeAnswer To(JsonElement request)
    {
        var last = request.GetProperty("messages").EnumerateArray().Last();
        return last.Text("role") == "tool"
            ? FakeAnswer.Paced(Pause, [.. Words(SecondText), Chunk.Finish("stop"), Chunk.Done])
            : FakeAnswer.Paced(Pause, [.. Words(FirstText)])
                .ThenStream(Released, CallWith(last.Text("content")), Chunk.Finish("tool_calls"), Chunk.Done);
    }

    private string CallWith(string note)
    {
        var arguments = JsonSerializer.Serialize(new { note, milliseconds = (int)ToolTime.TotalMilliseconds });
        return Chunk.Call(arguments, "call_0", 0, Tool);
    }

    private static IEnumerable<string> Words(string text) => text.Split(' ')
        .Select((word, index) => Chunk.Text(index == 0 ? word : $" {word}"));
}
