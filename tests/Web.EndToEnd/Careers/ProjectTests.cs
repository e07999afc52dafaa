using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Careers;

internal sealed class ProjectTests : Journey
{
    private ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    private ILocator Projects => Page.GetByRole(AriaRole.List, new() { Name = "Projects" }).GetByRole(AriaRole.Listitem);

    [Test]
    public async Task Write_a_project_bring_another_as_a_file_and_undo_a_deletion()
    {
        await SignInAsync();
        await Page.GotoAsync("/jobs");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Projects" }).ClickAsync();
        await Assertions.Expect(Page.GetByText("No project yet.")).ToBeVisibleAsync();
        await Button("New project").ClickAsync();
        await Dialog.GetByLabel("Name").FillAsync("Engine");
        await Dialog.GetByLabel("Text").FillAsync("# Notes\n\nOn a machine.");
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Create the project" }).ClickAsync();
        await Assertions.Expect(Projects).ToContainTextAsync("Notes On a machine.");

        await Page.GetByLabel("choose them").SetInputFilesAsync(
            new FilePayload { Name = "README.md", MimeType = "text/markdown", Buffer = "# Loom"u8.ToArray() });
        await Assertions.Expect(Projects).ToHaveCountAsync(2);
        await Button("Change README").ClickAsync();
        await Assertions.Expect(Dialog.GetByLabel("Text", new() { Exact = true })).ToHaveValueAsync("# Loom");
        await Dialog.GetByLabel("Name").FillAsync("Loom");
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(Dialog).ToHaveCountAsync(0);

        await Button("Delete Engine").ClickAsync();
        await Assertions.Expect(Projects).ToHaveCountAsync(1);
        await Button("Undo").ClickAsync();
        await Page.ReloadAsync();
        await Assertions.Expect(Projects).ToHaveCountAsync(2);
        await Assertions.Expect(Projects.First).ToContainTextAsync("Loom");
    }

    private ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
