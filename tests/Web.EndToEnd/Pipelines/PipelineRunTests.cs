using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Pipelines;

internal sealed partial class PipelineRunTests : Journey
{
    private ILocator Run => Page.GetByRole(AriaRole.Article, new() { Name = "Run" });

    private ILocator Status => Run.GetByRole(AriaRole.Status);

    [Test]
    public async Task Run_a_pipeline_reload_in_the_middle_and_cancel()
    {
        await StartEchoAsync("Good morning", times: 100, delay: 0.5);
        await Assertions.Expect(Page).ToHaveURLAsync(RunAddress());
        await Assertions.Expect(Status).ToHaveTextAsync("Running");
        await Assertions.Expect(Run).ToContainTextAsync("2 of 100");

        await Page.ReloadAsync();
        await Assertions.Expect(Status).ToHaveTextAsync("Running");
        await Assertions.Expect(Run.GetByRole(AriaRole.List, new() { Name = "Log lines" })).ToContainTextAsync("Good morning");
        await Assertions.Expect(Run).ToContainTextAsync("5 of 100");

        await Button("Cancel").ClickAsync();
        await Assertions.Expect(Status).ToHaveTextAsync("Cancelled");
        await Assertions.Expect(Button("Run again")).ToBeVisibleAsync();
    }

    [Test]
    public async Task See_the_output_run_it_again_and_find_both_in_the_history()
    {
        await StartEchoAsync("Good evening", times: 2, delay: 0);
        await Assertions.Expect(Status).ToHaveTextAsync("Completed");
        await Assertions.Expect(Run.GetByRole(AriaRole.Region, new() { Name = "Output" })).ToContainTextAsync("Good evening");
        var first = Page.Url;

        await Button("Run again").ClickAsync();
        await Assertions.Expect(Page).Not.ToHaveURLAsync(first);
        await Assertions.Expect(Status).ToHaveTextAsync("Completed");

        await Page.GetByRole(AriaRole.Link, new() { Name = "Runs" }).ClickAsync();
        var rows = Page.GetByRole(AriaRole.Table, new() { Name = "Runs" }).GetByRole(AriaRole.Link, new() { Name = "Echo" });
        await Assertions.Expect(rows).ToHaveCountAsync(2);
        await Page.GetByLabel("Status").SelectOptionAsync("failed");
        await Assertions.Expect(Page.GetByText("No run is like this.")).ToBeVisibleAsync();
        await Page.GoBackAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(2);

        await Page.GetByLabel("Started by").SelectOptionAsync("You");
        await Page.GetByLabel("Started in").SelectOptionAsync("Last 24 hours");
        await Page.ReloadAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(2);
        await Page.GetByLabel("Started by").SelectOptionAsync("A schedule");
        await Assertions.Expect(Page.GetByText("No run is like this.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Change_what_an_earlier_run_worked_on()
    {
        await StartEchoAsync("Good night", times: 1, delay: 0);
        await Assertions.Expect(Status).ToHaveTextAsync("Completed");

        await Page.GetByRole(AriaRole.Link, new() { Name = "Change and run" }).ClickAsync();
        await Assertions.Expect(Page.GetByLabel("Text")).ToHaveValueAsync("Good night");
        await Page.GetByLabel("Times").FillAsync("101");
        await Button("Run").ClickAsync();
        await Assertions.Expect(Page.GetByText("Enter 100 or less.")).ToBeVisibleAsync();
        await Page.GetByLabel("Times").FillAsync("3");
        await Button("Run").ClickAsync();

        await Assertions.Expect(Status).ToHaveTextAsync("Completed");
        await Assertions.Expect(Run).ToContainTextAsync("3");
    }

    private async Task StartEchoAsync(string text, int times, double delay)
    {
        await OpenChatAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Pipelines", Exact = true }).ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Echo", Exact = true }).ClickAsync();
        await Page.GetByLabel("Text").FillAsync(text);
        await Page.GetByLabel("Times").FillAsync($"{times}");
        await Page.GetByLabel("Delay").FillAsync(FormattableString.Invariant($"{delay}"));
        await Button("Run").ClickAsync();
    }

    private ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    [GeneratedRegex("/pipelines/runs/[0-9a-f-]{36}$")]
    private static partial Regex RunAddress();
}
