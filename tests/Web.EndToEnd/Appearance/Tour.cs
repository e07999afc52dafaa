using AssistantPlatform.Tests.Common.Providers;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Appearance;

/// <summary>
/// One visit to many pages, which are left as they are. Each page, and what opens over it, fits on a narrow screen and meets the
/// standards there and on a wide one.
/// </summary>
internal abstract class Tour : Visit
{
    private static readonly ViewportSize Narrow = new() { Width = 320, Height = 640 };
    private static readonly ViewportSize Wide = new() { Width = 1280, Height = 720 };

    [OneTimeSetUp]
    public async Task Begin()
    {
        await BeginAsync();
        await PrepareAsync();
    }

    [OneTimeTearDown]
    public Task End() => EndAsync();

    [SetUp]
    public Task Narrows() => Page.SetViewportSizeAsync(Narrow.Width, Narrow.Height);

    [TearDown]
    public void HasNoFaults() => AssertNoFaults();

    /// <summary>What is to be seen on the pages.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    protected override Task<Dictionary<string, string>> SettingsAsync() => Task.FromResult(NamedProvider.Settings);

    protected override BrowserNewContextOptions ContextOptions()
    {
        var options = base.ContextOptions();
        options.ReducedMotion = ReducedMotion.Reduce;
        return options;
    }

    protected async Task AssertLooksAsync()
    {
        await Page.AssertFitsAsync();
        Assert.That(await Page.AxeViolationsAsync(), Is.Empty, "narrow");
        await Page.SetViewportSizeAsync(Wide.Width, Wide.Height);
        await Page.AssertAccessibleAsync();
    }
}
