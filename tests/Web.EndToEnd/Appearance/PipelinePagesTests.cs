using AssistantPlatform.Web.EndToEnd.Pipelines;

namespace AssistantPlatform.Web.EndToEnd.Appearance;

internal sealed class PipelinePagesTests : Tour
{
    private Guid _run;

    [TestCase("/pipelines", "Echo")]
    [TestCase("/pipelines/start/echo", "Run")]
    [TestCase("/pipelines/runs", "Echo")]
    [TestCase("/pipelines/calendar?view=month", "Later")]
    [TestCase("/pipelines/calendar?view=week", "Later")]
    [TestCase("/pipelines/calendar?view=agenda", "Later")]
    [TestCase("/pipelines/schedules", "Change Greeting")]
    [TestCase("/pipelines/triggers", "Change Till")]
    [TestCase("/pipelines/runs/{run}", "Run again")]
    public async Task Looks_well(string path, string control)
    {
        await Page.GotoAsync(path.Replace("{run}", $"{_run}", StringComparison.Ordinal));
        await Page.ShowsControlAsync(control);
        await AssertLooksAsync();
    }

    protected override async Task PrepareAsync()
    {
        await SignInAsync();
        using var client = await Api.SignedInAsync(Person);
        _run = await client.PutEchoToWorkAsync();
    }
}
