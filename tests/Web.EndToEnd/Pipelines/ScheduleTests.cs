using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Pipelines;

internal sealed partial class ScheduleTests : Journey
{
    private ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    private ILocator Schedules => Page.GetByRole(AriaRole.List, new() { Name = "Schedules" }).GetByRole(AriaRole.Listitem);

    [Test]
    public async Task Create_a_schedule_on_the_calendar_change_it_and_run_it_now()
    {
        await SignInAsync();
        await Page.GotoAsync("/pipelines/calendar?view=month");
        await Button("New schedule").ClickAsync();
        await FillAsync("Morning greeting");
        await Assertions.Expect(Dialog).ToContainTextAsync("At 08:00");
        await Assertions.Expect(Dialog.GetByRole(AriaRole.List, new() { Name = "Next runs" }).GetByRole(AriaRole.Listitem))
            .ToHaveCountAsync(5);
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Create the schedule" }).ClickAsync();
        await Assertions.Expect(Dialog).ToHaveCountAsync(0);

        await Button("Later").ClickAsync();
        var coming = Page.GetByRole(AriaRole.Button, new() { NameRegex = Coming() });
        await coming.First.ClickAsync();
        await Dialog.GetByLabel("Name").FillAsync("Evening greeting");
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { NameRegex = Coming() })).Not.ToHaveCountAsync(0);
        await Assertions.Expect(Page.GetByRole(AriaRole.Table)).ToContainTextAsync("Evening greeting");

        await Page.GetByRole(AriaRole.Link, new() { Name = "Schedules" }).ClickAsync();
        await Button("Pause Evening greeting").ClickAsync();
        await Assertions.Expect(Schedules).ToContainTextAsync("Paused");
        await Button("Run now: Evening greeting").ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Article, new() { Name = "Run" })).ToContainTextAsync("Completed");
        await Assertions.Expect(Page.GetByText("Started by a schedule")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Delete_a_schedule()
    {
        await SignInAsync();
        await Page.GotoAsync("/pipelines/schedules");
        await Button("New schedule").ClickAsync();
        await FillAsync("Passing fancy");
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Create the schedule" }).ClickAsync();
        await Button("Delete Passing fancy").ClickAsync();
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Delete the schedule" }).ClickAsync();

        await Assertions.Expect(Page.GetByText("Nothing runs by itself yet.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Say_at_the_field_what_is_no_cron()
    {
        await SignInAsync();
        await Page.GotoAsync("/pipelines/schedules");
        await Button("New schedule").ClickAsync();
        await FillAsync("Odd hours");
        await Dialog.GetByLabel("Repeats").SelectOptionAsync("custom");
        await Dialog.GetByLabel("Cron").FillAsync("every now and then");
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Create the schedule" }).ClickAsync();

        await Assertions.Expect(Dialog.GetByLabel("Cron")).ToHaveAccessibleDescriptionAsync(
            "Write five fields, such as 0 8 * * 1-5.");
        await Assertions.Expect(Dialog.GetByLabel("Name")).ToHaveValueAsync("Odd hours");
    }

    private async Task FillAsync(string name)
    {
        await Dialog.GetByLabel("Name").FillAsync(name);
        await Dialog.GetByLabel("Pipeline").SelectOptionAsync("echo");
        await Dialog.GetByLabel("Text").FillAsync("Good morning");
        await Dialog.GetByLabel("At", new() { Exact = true }).FillAsync("08:00");
    }

    private ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    [GeneratedRegex("greeting.*to come")]
    private static partial Regex Coming();
}
