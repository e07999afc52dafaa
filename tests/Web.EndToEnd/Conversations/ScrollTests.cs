using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Conversations;

internal sealed class ScrollTests : Journey
{
    [Test]
    public async Task Stays_at_what_is_opened_and_follows_again_what_is_sent()
    {
        await OpenChatAsync();
        await Page.SetViewportSizeAsync(800, 480);
        await Chat.SendAsync("What time is it in Tokyo?");
        await Chat.AnswerEndsAsync();

        var summary = Chat.ToolCards.Locator("summary");
        await summary.ClickAsync();
        await Assertions.Expect(Chat.ToolCards.GetByText("Asked with")).ToBeVisibleAsync();
        await Assertions.Expect(summary).ToBeInViewportAsync(new() { Ratio = 1 });

        await Chat.SendAsync("Tell me a long story.");
        await Chat.AnswerEndsAsync();
        await Assertions.Expect(Chat.Answers.Last.GetByText("the very end.")).ToBeInViewportAsync();
    }
}
