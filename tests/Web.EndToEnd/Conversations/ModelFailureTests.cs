using System.Text.RegularExpressions;
using AssistantPlatform.Tests.Common.FakeModel;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Conversations;

internal sealed partial class ModelFailureTests : ScriptedJourney
{
    [Test]
    public async Task In_mid_stream_is_told_in_place_and_can_be_tried_again()
    {
        Model.Answers(FakeAnswer.Stream(Chunk.Text("Half an"), Chunk.Error("overloaded")), FakeAnswer.Text("A whole answer."));
        await OpenChatAsync();

        await Chat.SendAsync("Answer me.");

        await Assertions.Expect(Chat.Answers).ToContainTextAsync("Half an");
        await Assertions.Expect(Chat.Answers.Locator("code")).ToHaveTextAsync(TraceId());
        await Chat.Retry.ClickAsync();
        await Assertions.Expect(Chat.Answers).ToContainTextAsync("A whole answer.");
        await Chat.AnswerEndsAsync();
        await Assertions.Expect(Chat.Retry).ToBeHiddenAsync();
    }

    [GeneratedRegex("^[0-9a-f]{32}$")]
    private static partial Regex TraceId();
}
