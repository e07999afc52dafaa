using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Careers;

internal sealed class JobTableTests : Journey
{
    [Test]
    public async Task Scroll_to_the_end_of_ten_thousand_rows()
    {
        const int count = 10_000;
        await SignInAsync();
        await Api.SeedJobsAsync(Person, count);
        await Page.GotoAsync("/jobs?view=table&sort=oldest");
        await Assertions.Expect(Page.JobRows()).Not.ToHaveCountAsync(0);
        var most = await ScrollToAsync(Page.Locator($"tr[aria-rowindex='{count + 1}']"), step: 4_000);

        Assert.That(most, Is.LessThan(80));
    }

    [Test]
    public async Task Go_through_hundreds_of_rows_of_which_only_those_in_sight_are_there()
    {
        using var client = await Api.SignedInAsync(Person);
        await client.FillWithManyAsync(300);
        await SignInAsync();
        await Page.GotoAsync("/jobs?view=table&sort=oldest");
        await Assertions.Expect(Page.JobRows()).Not.ToHaveCountAsync(0);
        var most = await ScrollToAsync(Page.Locator("tr[aria-rowindex='301']"), step: 1_500);

        Assert.That(most, Is.LessThan(80));
    }

    [Test]
    public async Task Columns_stay_where_they_are_while_other_rows_come_by()
    {
        using var client = await Api.SignedInAsync(Person);
        await client.FillAsync();
        await client.FillWithManyAsync(60);
        await SignInAsync();
        await Page.GotoAsync("/jobs?view=table");
        await Assertions.Expect(Page.JobRows()).Not.ToHaveCountAsync(0);
        var columns = await ColumnsAsync();

        await ScrollToAsync(Page.GetByRole(AriaRole.Link, new() { Name = "A title without blanks" }), step: 300);

        Assert.That(await ColumnsAsync(), Is.EqualTo(columns));
    }

    [Test]
    public async Task Beside_the_sidebar_of_a_tablet_words_stay_whole()
    {
        using var client = await Api.SignedInAsync(Person);
        await client.FillAsync();
        await SignInAsync();
        await Page.SetViewportSizeAsync(790, 1000);
        await Page.GotoAsync("/jobs?view=table");
        var row = Page.JobRows().Filter(new() { HasText = "Gardener" });
        await Assertions.Expect(row).ToBeVisibleAsync();

        var (title, whole) = (await row.GetByRole(AriaRole.Link).BoundingBoxAsync(), await row.BoundingBoxAsync());
        Assert.That(title!.Height, Is.LessThan(30));
        Assert.That(whole!.X + whole.Width, Is.LessThanOrEqualTo(790));
    }

    /// <summary>Gives how many rows were there at most.</summary>
    private async Task<int> ScrollToAsync(ILocator sought, int step)
    {
        await Page.Mouse.MoveAsync(500, 500);
        var most = 0;
        for (var wheels = 0; wheels < 3_000 && !await sought.IsVisibleAsync(); wheels++)
        {
            await Page.Mouse.WheelAsync(0, step);
            await Page.WaitForFunctionAsync("() => new Promise(requestAnimationFrame)");
            most = Math.Max(most, await Page.JobRows().CountAsync());
        }

        await Assertions.Expect(sought).ToBeVisibleAsync();
        return most;
    }

    private Task<double[]> ColumnsAsync() => Page.GetByRole(AriaRole.Columnheader)
        .EvaluateAllAsync<double[]>("heads => heads.map(head => head.getBoundingClientRect().x)");
}
