using AssistantPlatform.Web.EndToEnd.Careers;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Appearance;

internal sealed class JobPagesTests : Tour
{
    private Guid _job;

    [TestCase("/jobs", "Actions for “Gardener”")]
    [TestCase("/jobs?view=table", "Add a job")]
    [TestCase("/jobs", "Add a job", true)]
    [TestCase("/jobs", "Jump to anything", true)]
    [TestCase("/jobs/agenda", "Jump to anything")]
    [TestCase("/jobs/agenda?view=month&day=2030-03-01", "Later")]
    [TestCase("/jobs/agenda?view=week&day=2030-03-01", "Later")]
    [TestCase("/jobs/insights", "Jump to anything")]
    [TestCase("/jobs/{job}", "Take back the last step")]
    [TestCase("/jobs/resumes", "More for Analyst")]
    [TestCase("/jobs/resumes", "Show Analyst", true)]
    [TestCase("/jobs/profiles", "Change Inventor")]
    [TestCase("/jobs/profiles", "New profile", true)]
    [TestCase("/jobs/projects", "Change Engine")]
    [TestCase("/jobs/projects", "New project", true)]
    [TestCase("/jobs/stories", "Change Builder")]
    [TestCase("/jobs/stories", "New story", true)]
    public async Task Looks_well(string path, string button, bool isPressed = false)
    {
        await Page.GotoAsync(path.Replace("{job}", $"{_job}", StringComparison.Ordinal));
        var control = Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true });
        await Assertions.Expect(control).ToBeEnabledAsync();
        if (isPressed)
        {
            await control.ClickAsync();
            await Assertions.Expect(Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        }

        await AssertLooksAsync();
    }

    protected override async Task PrepareAsync()
    {
        await SignInAsync();
        using var client = await Api.SignedInAsync(Person);
        _job = await client.FillAsync();
    }
}
