using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Careers;

internal sealed class ProfileTests : Journey
{
    private ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    private ILocator Profiles => Page.GetByRole(AriaRole.List, new() { Name = "Profiles" }).GetByRole(AriaRole.Listitem);

    private ILocator Default => Profiles.Filter(new() { Has = Page.GetByText("Default", new() { Exact = true }) });

    [Test]
    public async Task Bring_a_resume_name_it_in_a_profile_choose_the_default_one_and_undo_a_deletion()
    {
        await SignInAsync();
        await Page.GotoAsync("/jobs/resumes");
        await Page.GetByLabel("choose them").SetInputFilesAsync(
            new FilePayload { Name = "Analyst.md", MimeType = "text/markdown", Buffer = "# Ann, analyst"u8.ToArray() });
        await Assertions.Expect(Button("Show Analyst")).ToBeVisibleAsync();

        await Page.GetByRole(AriaRole.Link, new() { Name = "Profiles" }).ClickAsync();
        await Assertions.Expect(Page.GetByText("No profile yet.")).ToBeVisibleAsync();
        await Button("New profile").ClickAsync();
        await Dialog.GetByLabel("Name", new() { Exact = true }).FillAsync("Data");
        await Dialog.GetByLabel("Roles").FillAsync("Analyst\nData scientist");
        await Dialog.GetByLabel("Remote").CheckAsync();
        await Dialog.GetByLabel("Lowest pay").FillAsync("90 000");
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Create the profile" }).ClickAsync();
        await Assertions.Expect(Dialog.GetByText("Enter three letters, such as EUR.")).ToBeVisibleAsync();
        await Dialog.GetByLabel("Currency").FillAsync("eur");
        await Dialog.GetByLabel("Resume").SelectOptionAsync("Analyst");
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Create the profile" }).ClickAsync();
        await Assertions.Expect(Default).ToContainTextAsync(
            "Analyst, Data scientist · Remote · at least 90,000 EUR a year · resume “Analyst”");

        ExpectFault("status of 409 .*/job-profiles");
        await Button("New profile").ClickAsync();
        await Dialog.GetByLabel("Name", new() { Exact = true }).FillAsync("Data");
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Create the profile" }).ClickAsync();
        await Assertions.Expect(Dialog.GetByText("Another of your profiles has this name.")).ToBeVisibleAsync();
        await Dialog.GetByLabel("Name", new() { Exact = true }).FillAsync("Teaching");
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Create the profile" }).ClickAsync();
        await Assertions.Expect(Profiles).ToHaveCountAsync(2);
        await Button("Make default: Teaching").ClickAsync();
        await Assertions.Expect(Default).ToContainTextAsync("Teaching");

        await Button("Delete Teaching").ClickAsync();
        await Assertions.Expect(Page.GetByText("“Teaching” deleted. “Data” is the default now.")).ToBeVisibleAsync();
        await Button("Undo").ClickAsync();
        await Page.ReloadAsync();
        await Assertions.Expect(Default).ToContainTextAsync("Teaching");
        await Button("Change Data").ClickAsync();
        await Assertions.Expect(Dialog.GetByLabel("Roles")).ToHaveValueAsync("Analyst\nData scientist");
        await Assertions.Expect(Dialog.GetByLabel("Remote")).ToBeCheckedAsync();
    }

    private ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
