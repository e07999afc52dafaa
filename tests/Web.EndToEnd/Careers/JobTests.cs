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
        await Assertions.Expect(Dialog).ToBeHiddenAsync();
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
        await Assertions.Expect(Rows).ToHaveCountAsync(3);
        await Page.GetByLabel("Search").FillAsync("gardner");
        await Assertions.Expect(Rows).ToHaveCountAsync(1);
        await Page.GetByLabel("Search").FillAsync("");
        await Assertions.Expect(Rows).ToHaveCountAsync(3);

        await Page.GetByLabel("Select all").CheckAsync();
        await Button("Delete").ClickAsync();
        await Assertions.Expect(Page.GetByText("No job yet.")).ToBeVisibleAsync();
        await Button("Undo").ClickAsync();
        await Assertions.Expect(Rows).ToHaveCountAsync(3);
        Assert.That(Page.Url, Does.Match(TableAddress()));
    }

    private ILocator Rows => Page.GetByRole(AriaRole.Row).Filter(new() { Has = Page.GetByRole(AriaRole.Link) });

    private ILocator Column(string name) => Page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });

    private ILocator CardIn(string column) => Column(column).GetByRole(AriaRole.Listitem);

    private ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    [GeneratedRegex(@"/jobs\?view=table$")]
    private static partial Regex TableAddress();
}
