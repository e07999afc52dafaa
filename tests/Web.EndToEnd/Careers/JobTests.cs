using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Careers;

internal sealed partial class JobTests : Journey
{
    private ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    [Test]
    public async Task Add_a_job_drag_it_across_the_board_undo_and_move_it_by_keys()
    {
        await SignInAsync();
        await Page.GotoAsync("/jobs");
        await Button("Add a job").ClickAsync();
        await Dialog.GetByLabel("Title").FillAsync("Platform engineer");
        await Dialog.GetByLabel("Company").FillAsync("Initech");
        await Dialog.GetByLabel("Place").FillAsync("Zürich");
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Add the job" }).ClickAsync();
        await Assertions.Expect(Dialog).ToHaveCountAsync(0);
        await Assertions.Expect(CardIn("Saved")).ToContainTextAsync("Zürich");

        await CardIn("Saved").DragToAsync(Column("Applied"));
        await Assertions.Expect(CardIn("Applied")).ToBeVisibleAsync();
        await Assertions.Expect(CardIn("Saved")).ToHaveCountAsync(0);
        await Button("Undo").ClickAsync();
        await Assertions.Expect(CardIn("Saved")).ToBeVisibleAsync();

        await Button("Actions for “Platform engineer”").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = "Preparing" }).PressAsync("Enter");
        await Assertions.Expect(CardIn("Preparing")).ToContainTextAsync("Prepared");
        await Assertions.Expect(Page.GetByText("moved to Prepared")).ToBeVisibleAsync();
        await Page.ReloadAsync();
        await Assertions.Expect(CardIn("Preparing")).ToContainTextAsync("Platform engineer");
    }

    [Test]
    public async Task Plan_the_next_action_and_go_on_step_by_step()
    {
        using var client = await Api.SignedInAsync(Person);
        await client.FillAsync();
        await SignInAsync();
        await Page.GotoAsync("/jobs?view=table");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Gardener" }).ClickAsync();
        await Page.GetByLabel("Notes", new() { Exact = true }).FillAsync("Ask for the greenhouse");
        await Page.GetByLabel("Next action on").FillAsync("2030-04-01");
        await Button("Save").ClickAsync();
        await Assertions.Expect(Page.GetByText("Saved")).ToBeVisibleAsync();
        await Button("Applied").ClickAsync();

        await Assertions.Expect(Page.GetByRole(AriaRole.Region, new() { Name = "Timeline" })).ToContainTextAsync("Applied");
        await Page.ReloadAsync();
        await Assertions.Expect(Page.GetByLabel("Notes", new() { Exact = true })).ToHaveValueAsync("Ask for the greenhouse");
        await Assertions.Expect(Page.GetByLabel("Next action on")).ToHaveValueAsync("2030-04-01");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Agenda" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Region, new() { Name = "Later" }).GetByRole(AriaRole.Listitem).Last)
            .ToContainTextAsync("Apr 1Gardener");
        await Page.GotoAsync("/jobs/agenda?view=month&day=2030-03-01");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Later" }).PressAsync("Enter");
        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = "Gardener Initech" })).ToBeVisibleAsync();
        await Page.GetByLabel("View").SelectOptionAsync("Agenda");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Gardener" }).ClickAsync();
        await Button("Take back the last step").ClickAsync();
        await Assertions.Expect(Button("Analyzed")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Find_in_the_table_choose_many_delete_them_and_undo()
    {
        using var client = await Api.SignedInAsync(Person);
        await client.FillAsync();
        await SignInAsync();
        await Page.GotoAsync("/jobs?view=table");
        await Assertions.Expect(Page.JobRows()).ToHaveCountAsync(3);
        await Page.GetByLabel("Search").FillAsync("gardner");
        await Assertions.Expect(Page.JobRows()).ToHaveCountAsync(1);
        await Page.GetByLabel("Search").FillAsync("gardener");
        await Assertions.Expect(Page.JobRows().Locator("mark")).ToHaveTextAsync("Gardener");
        await Page.GetByLabel("Search").FillAsync("");
        await Page.GetByLabel("Status").SelectOptionAsync("Applied");
        await Assertions.Expect(Page.JobRows()).ToContainTextAsync(["Astronaut"]);
        await Page.GetByLabel("Status").SelectOptionAsync("Any status");
        await Assertions.Expect(Page.JobRows()).ToHaveCountAsync(3);

        await Page.GetByLabel("Select all").CheckAsync();
        await Button("Delete").ClickAsync();
        await Assertions.Expect(Page.GetByText("Which job has caught your eye?")).ToBeVisibleAsync();
        await Button("Undo").ClickAsync();
        await Assertions.Expect(Page.JobRows()).ToHaveCountAsync(3);
        Assert.That(Page.Url, Does.Match(TableAddress()));
    }

    [Test]
    public async Task Bring_back_what_was_deleted_by_looking_for_it()
    {
        using var client = await Api.SignedInAsync(Person);
        await client.FillWithManyAsync(2);
        await SignInAsync();
        await Page.GotoAsync("/jobs?view=table");
        await Page.GetByLabel("Select all").CheckAsync();
        await Button("Delete").ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "See the jobs that you deleted" }).ClickAsync();
        await Page.GetByLabel("Select Job 1").CheckAsync();
        await Button("Restore").ClickAsync();

        await Assertions.Expect(Page.GetByLabel("Select Job 1")).ToHaveCountAsync(0);
        await Assertions.Expect(Page.GetByLabel("Select Job 2")).ToBeVisibleAsync();
        await Page.GetByLabel("Status").SelectOptionAsync("Any status");
        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = "Job 1" })).ToBeVisibleAsync();
        await Assertions.Expect(Page.JobRows()).ToHaveCountAsync(1);
    }

    [Test]
    public async Task Paste_a_posting_look_it_over_and_take_it_in_once()
    {
        ExpectFault("400 .*/jobs/preview");
        await SignInAsync();
        await Page.GotoAsync("/jobs");
        await Button("Add your first job").ClickAsync();
        await FillInAsync("https://127.0.0.1/jobs/7");
        await Assertions.Expect(Dialog.GetByText("must be a public http or https address")).ToBeVisibleAsync();
        await FillInAsync("Gardener at Initech\nLocation: Bern\n\n- Cut **hedges**\n\nhttps://example.com/jobs/7");
        await Assertions.Expect(Dialog.GetByText("please look it over")).ToBeVisibleAsync();
        await Assertions.Expect(Dialog.GetByLabel("Company")).ToHaveValueAsync("Initech");
        await Dialog.GetByLabel("Title").FillAsync("Head gardener");
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Add the job" }).ClickAsync();
        await Assertions.Expect(CardIn("Saved")).ToContainTextAsync("Bern");

        await Button("Add a job").ClickAsync();
        await FillInAsync("Gardener at Initech\nhttps://example.com/jobs/7?utm_source=mail");
        await Dialog.GetByRole(AriaRole.Link, new() { Name = "Open it" }).ClickAsync();

        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Head gardener" })).ToBeVisibleAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Cut hedges" })).ToBeVisibleAsync();
    }

    [Test]
    public async Task Look_around_with_samples_take_them_along_and_remove_them()
    {
        await SignInAsync();
        await Page.GotoAsync("/jobs");
        await Button("Look around with sample jobs").ClickAsync();
        await Assertions.Expect(CardIn("Saved")).ToHaveCountAsync(2);
        await Assertions.Expect(CardIn("Interviewing")).ToContainTextAsync("81 · Great");
        await Button("Export").ClickAsync();
        var file = await Page.RunAndWaitForDownloadAsync(
            () => Page.GetByRole(AriaRole.Menuitem, new() { Name = "As a table (CSV)" }).ClickAsync());
        Assert.That(await File.ReadAllLinesAsync(await file.PathAsync()), Has.Length.GreaterThan(6));

        await Button("Remove the samples").ClickAsync();

        await Assertions.Expect(Button("Look around with sample jobs")).ToBeVisibleAsync();
        await Button("Look around with sample jobs").ClickAsync();
        await Assertions.Expect(CardIn("Interviewing")).ToHaveCountAsync(1);
    }

    [Test]
    public async Task Open_a_job_and_an_archived_conversation_from_anywhere_by_keys()
    {
        using var client = await Api.SignedInAsync(Person);
        await client.FillAsync();
        await client.PutAwayAsync("Hedges of last year");
        await SignInAsync();
        await Page.GotoAsync("/chat");
        await Assertions.Expect(Button("Jump to anything")).ToBeVisibleAsync();
        await JumpAsync("gard", "Gardener");
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Gardener" })).ToBeVisibleAsync();

        await JumpAsync("year hedge", "Hedges of last year");
        await Assertions.Expect(Page).ToHaveURLAsync(ConversationAddress());
    }

    [Test]
    public async Task Read_what_a_job_is_about_beside_the_sidebar_of_a_tablet()
    {
        using var client = await Api.SignedInAsync(Person);
        var job = await client.FillAsync();
        await SignInAsync();
        await Page.SetViewportSizeAsync(820, 1000);
        await Page.GotoAsync($"/jobs/{job}");
        var description = Page.GetByRole(AriaRole.Region, new() { Name = "Description" });
        await Assertions.Expect(description).ToBeVisibleAsync();

        Assert.That((await description.BoundingBoxAsync())!.Width, Is.GreaterThan(400));
    }

    private async Task JumpAsync(string words, string found)
    {
        await Page.Keyboard.PressAsync("Control+k");
        await Page.GetByRole(AriaRole.Combobox, new() { Name = "Jump to anything" }).FillAsync(words);
        await Assertions.Expect(Page.GetByRole(AriaRole.Option, new() { Selected = true })).ToContainTextAsync(found);
        await Assertions.Expect(Page.GetByText("1 result", new() { Exact = true })).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("Enter");
    }

    private async Task FillInAsync(string posting)
    {
        await Dialog.GetByLabel("Posting", new() { Exact = true }).FillAsync(posting);
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Fill in from the posting" }).ClickAsync();
    }

    private ILocator Column(string name) => Page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });

    private ILocator CardIn(string column) => Column(column).GetByRole(AriaRole.Listitem);

    private ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    [GeneratedRegex(@"/jobs\?view=table$")]
    private static partial Regex TableAddress();

    [GeneratedRegex("/chat/.+")]
    private static partial Regex ConversationAddress();
}
