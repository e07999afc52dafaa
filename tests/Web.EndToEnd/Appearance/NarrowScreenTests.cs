using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.Providers;
using AssistantPlatform.Web.EndToEnd.Careers;
using AssistantPlatform.Web.EndToEnd.Pipelines;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Appearance;

internal sealed class NarrowScreenTests : Journey
{
    [TestCase("/login")]
    [TestCase("/register")]
    public async Task Pages_before_the_login_fit(string path)
    {
        await Page.GotoAsync(path);
        await Assertions.Expect(Page.GetByLabel("E-mail")).ToBeVisibleAsync();
        await AssertFitsAsync();
    }

    [TestCase("/forgot-password", "Forgot your password?")]
    [TestCase("/reset-password#token=some", "Choose a new password")]
    [TestCase("/verify-email#token=some", "Confirm your address")]
    [TestCase("/verify-email", "Check your inbox")]
    public async Task Pages_that_mails_lead_to_fit(string path, string heading)
    {
        await Page.GotoAsync(path);
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeVisibleAsync();
        await AssertFitsAsync();
    }

    [Test]
    public async Task The_chat_fits_with_code_and_a_table()
    {
        await OpenChatAsync();
        await Assertions.Expect(Chat.Composer).ToBeVisibleAsync();
        await AssertFitsAsync();

        await Chat.SendAsync("Show me a table and code in Markdown.");
        await Chat.AnswerEndsAsync();
        await AssertFitsAsync();
    }

    [Test]
    public async Task The_chat_fits_when_the_assistant_asks_for_approval()
    {
        await OpenChatAsync();
        await Chat.SendAsync($"Notify me that {new string('x', 200)} is ready");
        var change = Page.GetByRole(AriaRole.Button, new() { Name = "Change" });
        await Assertions.Expect(change).ToBeEnabledAsync();
        await AssertFitsAsync();

        await change.ClickAsync();
        await AssertFitsAsync();
    }

    [Test]
    public async Task The_conversations_are_behind_a_button()
    {
        await OpenChatAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Open conversations" }).ClickAsync();

        await Assertions.Expect(Chat.Sidebar).ToBeVisibleAsync();
        await AssertFitsAsync();
    }

    [TestCase("/pipelines", "Echo")]
    [TestCase("/pipelines/start/echo", "Run")]
    [TestCase("/pipelines/runs", "Echo")]
    [TestCase("/pipelines/calendar?view=month", "Later")]
    [TestCase("/pipelines/calendar?view=week", "Later")]
    [TestCase("/pipelines/calendar?view=agenda", "Later")]
    [TestCase("/pipelines/schedules", "Change Greeting")]
    [TestCase("/pipelines/runs/{run}", "Run again")]
    public async Task Pipelines_and_schedules_fit(string path, string control)
    {
        await SignInAsync();
        using var client = await Api.SignedInAsync(Person);
        await Page.OpenAboutEchoAsync(client, path, control);
        await AssertFitsAsync();
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
    public async Task Jobs_and_documents_fit(string path, string button, bool isPressed = false)
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

        await AssertFitsAsync();
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
    public async Task Settings_and_administration_fit(string path, string button)
    {
        using var elsewhere = await Api.SignedInAsync(Person);
        await elsewhere.InviteAsync("carol");
        using var other = await Api.SignedInAsync("grace");
        await SignInAsync();
        await Page.GotoAsync(path);
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = button }).First).ToBeEnabledAsync();
        await AssertFitsAsync();
    }

    protected override Task<Dictionary<string, string>> SettingsAsync() => Task.FromResult(NamedProvider.Settings);

    protected override BrowserNewContextOptions ContextOptions()
    {
        var options = base.ContextOptions();
        options.ViewportSize = new ViewportSize { Width = 320, Height = 640 };
        return options;
    }

    private async Task AssertFitsAsync()
    {
        var hidden = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.That(hidden, Is.Zero, "The page scrolls sideways.");
    }
}
