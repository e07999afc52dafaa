using AssistantPlatform.Tests.Common;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Careers;

/// <summary>The way of somebody who begins to look for a job.</summary>
internal sealed class FirstApplicationTests : Journey
{
    private ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    [Test]
    public async Task Bring_a_resume_make_a_profile_add_a_job_drag_it_across_the_board_and_undo()
    {
        await SignInAsync();
        await Page.GotoAsync("/jobs/resumes");
        await Page.GetByLabel("choose them").SetInputFilesAsync(new FilePayload
        {
            Name = "Analyst.pdf",
            MimeType = "application/pdf",
            Buffer = Documents.Pdf(Documents.Lines),
        });
        var resume = ItemOf("Resumes");
        await Assertions.Expect(resume).ToContainTextAsync("Primary");
        await Assertions.Expect(resume).Not.ToContainTextAsync("Being read");

        await Page.GetByRole(AriaRole.Link, new() { Name = "Profiles" }).ClickAsync();
        await Button("New profile").ClickAsync();
        await Dialog.GetByLabel("Name", new() { Exact = true }).FillAsync("Data");
        await Dialog.GetByLabel("Roles").FillAsync("Analyst");
        await Dialog.GetByLabel("Resume").SelectOptionAsync("Analyst");
        await DialogButton("Create the profile").ClickAsync();
        await Assertions.Expect(ItemOf("Profiles")).ToContainTextAsync("Analyst · resume “Analyst”");

        await Page.GotoAsync("/jobs");
        await Button("Add a job").ClickAsync();
        await Dialog.GetByLabel("Title").FillAsync("Data analyst");
        await Dialog.GetByLabel("Company").FillAsync("Initech");
        await DialogButton("Add the job").ClickAsync();
        await CardIn("Saved").DragToAsync(Column("Applied"));
        await Assertions.Expect(CardIn("Applied")).ToContainTextAsync("Data analyst");
        await Button("Undo").ClickAsync();
        await Assertions.Expect(CardIn("Saved")).ToContainTextAsync("Data analyst");
        await Assertions.Expect(CardIn("Applied")).ToHaveCountAsync(0);

        await Page.ReloadAsync();

        await Assertions.Expect(CardIn("Saved")).ToContainTextAsync("Data analyst");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Profiles" }).ClickAsync();
        await Assertions.Expect(ItemOf("Profiles")).ToContainTextAsync("Analyst · resume “Analyst”");
    }

    private ILocator ItemOf(string list) =>
        Page.GetByRole(AriaRole.List, new() { Name = list }).GetByRole(AriaRole.Listitem);

    private ILocator Column(string name) => Page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });

    private ILocator CardIn(string column) => Column(column).GetByRole(AriaRole.Listitem);

    private ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private ILocator DialogButton(string name) => Dialog.GetByRole(AriaRole.Button, new() { Name = name });
}
