using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd;

/// <summary>The chat as a person sees it.</summary>
internal sealed class ChatPage(IPage page)
{
    public ILocator Composer => page.GetByRole(AriaRole.Textbox, new() { Name = "Message", Exact = true });

    public ILocator Questions => page.GetByRole(AriaRole.Article, new() { Name = "You", Exact = true });

    public ILocator Answers => page.GetByRole(AriaRole.Article, new() { Name = "Assistant", Exact = true });

    public ILocator ToolCards => Answers.Locator("details").Filter(new() { HasText = "date and time" });

    public ILocator Stop => Button("Stop");

    public ILocator Retry => Button("Retry");

    public ILocator Sidebar => page.GetByRole(AriaRole.Navigation, new() { Name = "Conversations" });

    public ILocator Conversations => Sidebar.GetByRole(AriaRole.Listitem);

    public async Task SendAsync(string text)
    {
        await Composer.FillAsync(text);
        await Button("Send").ClickAsync();
    }

    /// <summary>Waits until the newest answer is complete, in whichever way it ended.</summary>
    public async Task AnswerEndsAsync()
    {
        await Assertions.Expect(Answers.Last).ToHaveAttributeAsync("aria-busy", "false");
        await Assertions.Expect(Button("Send")).ToBeVisibleAsync();
    }

    public ILocator Conversation(string title) => Sidebar.GetByRole(AriaRole.Link, new() { Name = title, Exact = true });

    public async Task ChooseAsync(string title, string action)
    {
        await Conversation(title).HoverAsync();
        await Sidebar.GetByRole(AriaRole.Button, new() { Name = $"Actions for “{title}”" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = action }).ClickAsync();
    }

    private ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
