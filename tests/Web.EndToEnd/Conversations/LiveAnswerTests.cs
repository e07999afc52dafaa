using AssistantPlatform.Tests.Common.FakeModel;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Conversations;

internal sealed class LiveAnswerTests : ScriptedJourney
{
    private const string Before = "One, two, three";
    private const string After = ", four, five.";

    [Test]
    public async Task Goes_on_where_it_was_after_a_reload()
    {
        Model.Answers(InTwoHalves(Before, After));
        await AskAsync();

        await Page.ReloadAsync();
        await Assertions.Expect(Chat.Answers).ToContainTextAsync(Before);
        await Assertions.Expect(Chat.Stop).ToBeVisibleAsync();
        LetItGoOn();

        await Assertions.Expect(Chat.Answers).ToContainTextAsync(Before + After);
        await Chat.AnswerEndsAsync();
        Assert.That(await StoredAnswerAsync(), Is.EqualTo(Before + After));
    }

    [Test]
    public async Task Keeps_what_was_written_when_stopped_and_can_be_tried_again()
    {
        Model.Answers(HalfOf(Before), FakeAnswer.Text(Before + After));
        await AskAsync();

        await Chat.Stop.ClickAsync();
        await Assertions.Expect(Chat.Answers).ToContainTextAsync("Stopped");
        await Chat.AnswerEndsAsync();
        var stopped = await Chat.Answers.InnerTextAsync();
        Assert.That(stopped, Does.StartWith(Before));

        await Page.ReloadAsync();
        await Assertions.Expect(Chat.Answers).ToHaveTextAsync(stopped, new() { UseInnerText = true });

        await Chat.Retry.ClickAsync();
        await Assertions.Expect(Chat.Answers).ToContainTextAsync(Before + After);
        await Chat.AnswerEndsAsync();
        await Assertions.Expect(Chat.Answers).Not.ToContainTextAsync("Stopped");
        await Assertions.Expect(Chat.Questions).ToHaveCountAsync(1);
    }

    [Test]
    public async Task Is_the_same_in_two_tabs_and_stops_in_both()
    {
        Model.Answers(HalfOf(Before));
        await AskAsync();

        var second = await Context.NewPageAsync();
        await second.GotoAsync(Page.Url);
        var secondChat = new ChatPage(second);
        await Assertions.Expect(secondChat.Answers).ToContainTextAsync(Before);

        await secondChat.Stop.ClickAsync();
        await Assertions.Expect(secondChat.Answers).ToContainTextAsync("Stopped");
        await Assertions.Expect(Chat.Answers).ToContainTextAsync("Stopped");
        await Assertions.Expect(Chat.Answers).ToContainTextAsync(Before);
    }

    [Test]
    public async Task Started_in_one_tab_grows_in_the_other()
    {
        Model.Answers(FakeAnswer.Text("Hello."), InTwoHalves(Before, After));
        var secondChat = await OpenInTwoTabsAsync();

        await Chat.SendAsync("Count to five.");

        await Assertions.Expect(secondChat.Answers.Last).ToContainTextAsync(Before);
        LetItGoOn();
        await Assertions.Expect(secondChat.Answers.Last).ToContainTextAsync(Before + After);
        await secondChat.AnswerEndsAsync();
    }

    [Test]
    public async Task Begun_and_ended_at_once_in_one_tab_comes_to_the_other()
    {
        Model.Answers(FakeAnswer.Text("Hello."), FakeAnswer.Text(Before + After));
        var secondChat = await OpenInTwoTabsAsync();

        await Chat.SendAsync("Count to five.");

        await Assertions.Expect(secondChat.Answers.Last).ToContainTextAsync(Before + After);
        await Assertions.Expect(secondChat.Questions).ToHaveCountAsync(2);
    }

    [Test]
    public async Task Can_be_asked_for_and_stopped_with_the_keyboard_alone()
    {
        Model.Answers(HalfOf(Before));
        await OpenChatAsync();
        await Assertions.Expect(Chat.Composer).ToBeFocusedAsync();

        await Page.Keyboard.TypeAsync("Count to five.");
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Chat.Answers).ToContainTextAsync(Before);
        await Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(Chat.Answers).ToContainTextAsync("Stopped");
        await Assertions.Expect(Chat.Composer).ToBeFocusedAsync();
    }

    /// <summary>A conversation with one answer in two tabs; gives back the second one.</summary>
    private async Task<ChatPage> OpenInTwoTabsAsync()
    {
        await OpenChatAsync();
        await Chat.SendAsync("Hello?");
        await Chat.AnswerEndsAsync();
        var second = await Context.NewPageAsync();
        await second.GotoAsync(Page.Url);
        var secondChat = new ChatPage(second);
        await Assertions.Expect(secondChat.Answers).ToContainTextAsync("Hello.");
        return secondChat;
    }

    private async Task AskAsync()
    {
        await OpenChatAsync();
        await Chat.SendAsync("Count to five.");
        await Assertions.Expect(Chat.Answers).ToContainTextAsync(Before);
    }
}
