using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Careers;

internal sealed class StoryTests : Journey
{
    private ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    private ILocator Stories => Page.GetByRole(AriaRole.List, new() { Name = "Stories" }).GetByRole(AriaRole.Listitem);

    private ILocator Primary => Stories.Filter(new() { Has = Page.GetByText("Primary", new() { Exact = true }) });

    [Test]
    public async Task Write_two_stories_choose_the_primary_one_and_undo_a_deletion()
    {
        await SignInAsync();
        await Page.GotoAsync("/chat");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Jobs" }).ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Stories" }).ClickAsync();
        await Assertions.Expect(Page.GetByText("No story yet.")).ToBeVisibleAsync();
        await WriteAsync("Builder", "# Ten years\n\nI built things.");
        await WriteAsync("Teacher", "I taught.");
        await Assertions.Expect(Primary).ToContainTextAsync("Ten years I built things.");

        await Button("Make primary: Teacher").ClickAsync();
        await Assertions.Expect(Primary).ToContainTextAsync("I taught.");
        await Button("Delete Teacher").ClickAsync();
        await Assertions.Expect(Page.GetByText("“Teacher” deleted. “Builder” is primary now.")).ToBeVisibleAsync();
        await Assertions.Expect(Stories).ToHaveCountAsync(1);
        await Button("Undo").ClickAsync();
        await Assertions.Expect(Stories).ToHaveCountAsync(2);

        await Button("Change Builder").ClickAsync();
        await Assertions.Expect(Dialog.GetByLabel("Story")).ToHaveValueAsync("# Ten years\n\nI built things.");
        await Dialog.GetByLabel("Name").FillAsync("Master builder");
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(Dialog).ToHaveCountAsync(0);
        await Page.ReloadAsync();
        await Assertions.Expect(Stories).ToHaveCountAsync(2);
        await Assertions.Expect(Stories.Last).ToContainTextAsync("Master builder");
        await Assertions.Expect(Stories.First).ToContainTextAsync("Primary");
    }

    [Test]
    public async Task Do_not_lose_a_long_text_by_a_slip()
    {
        await SignInAsync();
        await Page.GotoAsync("/jobs/stories");
        await Button("New story").ClickAsync();
        await Dialog.GetByLabel("Story").FillAsync("A long text");
        await Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(Dialog.GetByLabel("Story")).ToHaveValueAsync("A long text");
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Close without saving" }).ClickAsync();
        await Assertions.Expect(Dialog).ToHaveCountAsync(0);
    }

    private async Task WriteAsync(string name, string content)
    {
        await Button("New story").ClickAsync();
        await Dialog.GetByLabel("Name").FillAsync(name);
        await Dialog.GetByLabel("Story").FillAsync(content);
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Create the story" }).ClickAsync();
        await Assertions.Expect(Dialog).ToHaveCountAsync(0);
    }

    private ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
