using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Nodes.SystemTests;

/// <summary>A moment of an answer at which the process dies.</summary>
internal enum Stage
{
    AtOnce,
    InTheFirstText,
    DuringTheTool,
    InTheSecondText,
    AtTheEnd,
}

/// <param name="Said">How many characters have been heard at that moment.</param>
internal sealed record KillMoment(Stage Stage, int Said)
{
    /// <summary>The stages in turn, and a place in them by chance.</summary>
    public static KillMoment Choose(int number, Random random)
    {
        var stage = (Stage)(number % Enum.GetValues<Stage>().Length);
        return new KillMoment(stage, stage switch
        {
            Stage.InTheFirstText => random.Next(1, DiaryAnswer.FirstText.Length),
            Stage.InTheSecondText => random.Next(DiaryAnswer.FirstText.Length + 1, DiaryAnswer.WholeText.Length),
            Stage.AtTheEnd => DiaryAnswer.WholeText.Length,
            _ => 0,
        });
    }

    /// <summary>Returns at this moment, with the frames that were heard up to it.</summary>
    public async Task<List<JsonElement>> AwaitAsync(HttpClient person, StartedRun run, Func<Task<bool>> toolWasCalled)
    {
        if (Stage == Stage.AtOnce)
        {
            return [];
        }

        var frames = new List<JsonElement>();
        await foreach (var item in person.EventsAsync($"/api/v1/runs/{run.RunId}/events"))
        {
            frames.Add(JsonDocument.Parse(item.Data).RootElement);
            if (Stage == Stage.DuringTheTool ? item.EventType == "tool_call" : TextOf(frames).Length >= Said)
            {
                break;
            }
        }

        if (Stage == Stage.DuringTheTool)
        {
            await Deadline.UntilAsync(toolWasCalled);
        }

        return frames;
    }

    private static string TextOf(IEnumerable<JsonElement> frames) =>
        string.Concat(frames.Where(frame => frame.Type() == "text_delta").Select(frame => frame.Data().Text("text")));
}
