using AssistantPlatform.Tests.Common.Providers;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Appearance;

internal sealed class NarrowScreenTests : Journey
{
    [Test]
    public async Task The_chat_fits_with_code_and_a_table()
    {
        await OpenChatAsync();
        await Assertions.Expect(Chat.Composer).ToBeVisibleAsync();
        await Page.AssertFitsAsync();

        await Chat.SendAsync("Show me a table and code in Markdown.");
        await Chat.AnswerEndsAsync();
        await Page.AssertFitsAsync();
    }

    [Test]
    public async Task The_chat_fits_when_the_assistant_asks_for_approval()
    {
        await OpenChatAsync();
        await Chat.SendAsync($"Notify me that {new string('x', 200)} is ready");
        var change = Page.GetByRole(AriaRole.Button, new() { Name = "Change" });
        await Assertions.Expect(change).ToBeEnabledAsync();
        await Page.AssertFitsAsync();

        await change.ClickAsync();
        await Page.AssertFitsAsync();
    }

    [Test]
    public async Task The_conversations_are_behind_a_button()
    {
        await OpenChatAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Open conversations" }).ClickAsync();

        await Assertions.Expect(Chat.Sidebar).ToBeVisibleAsync();
        await Page.AssertFitsAsync();
    }

    protected override Task<Dictionary<string, string>> SettingsAsync() => Task.FromResult(NamedProvider.Settings);

    protected override BrowserNewContextOptions ContextOptions()
    {
        var options = base.ContextOptions();
        options.ViewportSize = new ViewportSize { Width = 320, Height = 640 };
        return options;
    }
}
