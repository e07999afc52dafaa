using AssistantPlatform.Tests.Common.FakeModel;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Conversations;

internal sealed class ServerRestartTests : ScriptedJourney
{
    [Test]
    public async Task In_mid_answer_is_survived_by_the_answer()
    {
        ExpectFault("ERR_CONNECTION_REFUSED");
        Model.Answers(HalfOf("Half an"), FakeAnswer.Text("A whole answer."));
        await OpenChatAsync();
        await Chat.SendAsync("Answer me.");
        await Assertions.Expect(Chat.Answers).ToContainTextAsync("Half an");

        await StopServerAsync();
        await Assertions.Expect(Page.GetByText("Reconnecting…")).ToBeVisibleAsync();
        await Assertions.Expect(Chat.Answers).ToContainTextAsync("Half an");
        StartServer();

        await Assertions.Expect(Chat.Answers).ToContainTextAsync("A whole answer.");
        await Chat.AnswerEndsAsync();
        await Assertions.Expect(Chat.Answers).Not.ToContainTextAsync("Half an");
        await Assertions.Expect(Page.GetByText("Reconnecting…")).ToBeHiddenAsync();
    }

    [Test]
    public async Task Twice_by_a_kill_ends_the_answer_and_lets_it_be_tried_again()
    {
        ExpectFault("ERR_CONNECTION_REFUSED");
        Model.Answers(HalfOf("Half an"), HalfOf("Half another"), FakeAnswer.Text("A whole answer."));
        await OpenChatAsync();
        await Chat.SendAsync("Answer me.");
        await Assertions.Expect(Chat.Answers).ToContainTextAsync("Half an");
        await KillServerAsync();
        StartServer();
        await Assertions.Expect(Chat.Answers).ToContainTextAsync("Half another");

        await KillServerAsync();
        StartServer();

        await Assertions.Expect(Chat.Answers).ToContainTextAsync("Interrupted");
        await Assertions.Expect(Chat.Answers).ToContainTextAsync("Half another");
        await Chat.Retry.ClickAsync();
        await Assertions.Expect(Chat.Answers).ToContainTextAsync("A whole answer.");
        await Chat.AnswerEndsAsync();
        await Assertions.Expect(Chat.Answers).Not.ToContainTextAsync("Interrupted");
    }
}
