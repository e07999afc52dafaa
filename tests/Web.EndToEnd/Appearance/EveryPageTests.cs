using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.Providers;
using AssistantPlatform.Web.EndToEnd.Careers;
using AssistantPlatform.Web.EndToEnd.Pipelines;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Appearance;

/// <summary>Each page, and what opens over it, fits on a narrow screen and meets the standards there and on a wide one.</summary>
internal sealed class EveryPageTests : Journey
{
    private static readonly ViewportSize Narrow = new() { Width = 320, Height = 640 };
    private static readonly ViewportSize Wide = new() { Width = 1280, Height = 720 };

    [TestCase("/login")]
    [TestCase("/register")]
    public async Task Before_the_login(string path)
    {
        await Page.GotoAsync(path);
        await Assertions.Expect(Page.GetByLabel("E-mail")).ToBeVisibleAsync();
        await AssertLooksAsync();
    }

    [TestCase("/forgot-password", "Forgot your password?")]
    [TestCase("/reset-password#token=some", "Choose a new password")]
    [TestCase("/verify-email#token=some", "Confirm your address")]
    [TestCase("/verify-email", "Check your inbox")]
    [TestCase("/goodbye", "Your account is deleted")]
    public async Task For_who_is_not_signed_in(string path, string heading)
    {
        await Page.GotoAsync(path);
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeVisibleAsync();

        // Before the page has read the token from its address, it offers nothing.
        await Assertions.Expect(Page.Locator("button:disabled")).ToHaveCountAsync(0);
        await AssertLooksAsync();
    }

    [TestCase("/pipelines", "Echo")]
    [TestCase("/pipelines/start/echo", "Run")]
    [TestCase("/pipelines/runs", "Echo")]
    [TestCase("/pipelines/calendar?view=month", "Later")]
    [TestCase("/pipelines/calendar?view=week", "Later")]
    [TestCase("/pipelines/calendar?view=agenda", "Later")]
    [TestCase("/pipelines/schedules", "Change Greeting")]
    [TestCase("/pipelines/triggers", "Change Till")]
    [TestCase("/pipelines/runs/{run}", "Run again")]
    public async Task Pipelines_and_what_starts_them(string path, string control)
    {
        await SignInAsync();
        using var client = await Api.SignedInAsync(Person);
        await Page.OpenAboutEchoAsync(client, path, control);
        await AssertLooksAsync();
    }

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
    public async Task Jobs_and_documents(string path, string button, bool isPressed = false)
    {
        await SignInAsync();
        using var client = await Api.SignedInAsync(Person);
        await Page.GotoAsync(path.Replace("{job}", $"{await client.FillAsync()}", StringComparison.Ordinal));
        var control = Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true });
        await Assertions.Expect(control).ToBeEnabledAsync();
        if (isPressed)
        {
            await control.ClickAsync();
            await Assertions.Expect(Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        }

        await AssertLooksAsync();
    }

    [TestCase("/settings", "Save")]
    [TestCase("/settings/security", "Set up")]
    [TestCase("/settings/sessions", "Sign out everywhere else")]
    [TestCase("/settings/api-keys", "New API key")]
    [TestCase("/settings/webhooks", "New webhook")]
    [TestCase("/settings/data", "Delete your account…")]
    [TestCase("/notifications", "Mark all as read")]
    [TestCase("/admin", "Disable grace")]
    [TestCase("/admin/audit", "grace")]
    [TestCase("/admin/registration", "Withdraw the invitation of carol@example.com")]
    public async Task Settings_and_administration(string path, string button)
    {
        using var elsewhere = await Api.SignedInAsync(Person);
        await elsewhere.InviteAsync("carol");
        using var other = await Api.SignedInAsync("grace");
        await SignInAsync();
        await Page.GotoAsync(path);
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = button }).First).ToBeEnabledAsync();
        await AssertLooksAsync();
    }

    [TestCase("/settings/security", "Set up")]
    [TestCase("/settings/sessions", "Sign out everywhere else")]
    [TestCase("/settings/api-keys", "New API key")]
    [TestCase("/settings/webhooks", "New webhook")]
    [TestCase("/pipelines/triggers", "New trigger")]
    [TestCase("/settings/data", "Delete your account…")]
    [TestCase("/notifications", "Notifications, 1 unread")]
    [TestCase("/admin", "Disable grace")]
    [TestCase("/admin/registration", "Invite somebody")]
    [TestCase("/admin", "Delete grace")]
    [TestCase("/admin", "Reset link for grace")]
    public async Task Questions(string path, string button)
    {
        using var elsewhere = await Api.SignedInAsync(Person);
        using var other = await Api.SignedInAsync("grace");
        await SignInAsync();
        await Page.GotoAsync(path);
        await Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await AssertLooksAsync();
    }

    protected override Task<Dictionary<string, string>> SettingsAsync() => Task.FromResult(NamedProvider.Settings);

    protected override BrowserNewContextOptions ContextOptions()
    {
        var options = base.ContextOptions();
        (options.ViewportSize, options.ReducedMotion) = (Narrow, ReducedMotion.Reduce);
        return options;
    }

    private async Task AssertLooksAsync()
    {
        await Page.AssertFitsAsync();
        Assert.That(await Page.AxeViolationsAsync(), Is.Empty, "narrow");
        await Page.SetViewportSizeAsync(Wide.Width, Wide.Height);
        await Page.AssertAccessibleAsync();
    }
}
