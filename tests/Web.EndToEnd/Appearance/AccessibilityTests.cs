using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.Providers;
using AssistantPlatform.Web.EndToEnd.Careers;
using AssistantPlatform.Web.EndToEnd.Identity;
using AssistantPlatform.Web.EndToEnd.Pipelines;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Appearance;

internal sealed class AccessibilityTests : Journey
{
    private static readonly (ColorScheme Asked, string Shown)[] Schemes = [(ColorScheme.Dark, "dark"), (ColorScheme.Light, "light")];

    private static readonly AxeRunOptions Standards = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    [TestCase("/login")]
    [TestCase("/register")]
    public async Task Pages_before_the_login_meet_the_standards(string path)
    {
        await Page.GotoAsync(path);
        await Assertions.Expect(Page.GetByLabel("E-mail")).ToBeVisibleAsync();
        await AssertAccessibleAsync();
    }

    [TestCase("/forgot-password", "Forgot your password?")]
    [TestCase("/reset-password#token=some", "Choose a new password")]
    [TestCase("/verify-email#token=some", "Confirm your address")]
    [TestCase("/verify-email", "Check your inbox")]
    [TestCase("/goodbye", "Your account is deleted")]
    public async Task Pages_for_who_is_not_signed_in_meet_the_standards(string path, string heading)
    {
        await Page.GotoAsync(path);
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeVisibleAsync();

        // Before the page has read the token from its address, it offers nothing.
        await Assertions.Expect(Page.Locator("button:disabled")).ToHaveCountAsync(0);
        await AssertAccessibleAsync();
    }

    [Test]
    public async Task The_page_for_newcomers_meets_the_standards_with_an_invitation_and_without()
    {
        using var administrator = await Api.SignedInAsync(Person);
        var invitation = await administrator.InviteAsync("grace");
        await administrator.SetRegistrationAsync(open: false);

        await Page.GotoAsync("/register");
        await Assertions.Expect(Page.GetByText("Ask whoever runs this server")).ToBeVisibleAsync();
        await AssertAccessibleAsync();
        await Page.GotoAsync($"/register#invitation={Invitations.TokenIn(invitation)}");
        await Assertions.Expect(Page.GetByLabel("E-mail")).ToHaveValueAsync(ApiFactory.EmailOf("grace"));
        await AssertAccessibleAsync();
    }

    [Test]
    public async Task The_chat_meets_the_standards()
    {
        await OpenChatAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.List, new() { Name = "Suggestions" })).ToBeVisibleAsync();
        await AssertAccessibleAsync();

        await Chat.SendAsync("What time is it in Tokyo?");
        await Chat.AnswerEndsAsync();
        await Chat.ToolCards.ClickAsync();
        await Chat.SendAsync("Show me a table and code in Markdown.");
        await Chat.AnswerEndsAsync();
        await AssertAccessibleAsync();
    }

    [Test]
    public async Task Asking_for_approval_meets_the_standards()
    {
        await OpenChatAsync();
        await Chat.SendAsync("Notify me that tea is ready");
        var change = Page.GetByRole(AriaRole.Button, new() { Name = "Change" });
        await Assertions.Expect(change).ToBeEnabledAsync();
        await AssertAccessibleAsync();

        await change.ClickAsync();
        await AssertAccessibleAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Edit as JSON" }).ClickAsync();
        await AssertAccessibleAsync();
    }

    [TestCase("/pipelines", "Echo")]
    [TestCase("/pipelines/start/echo", "Run")]
    [TestCase("/pipelines/runs", "Echo")]
    [TestCase("/pipelines/calendar?view=month", "Later")]
    [TestCase("/pipelines/calendar?view=week", "Later")]
    [TestCase("/pipelines/calendar?view=agenda", "Later")]
    [TestCase("/pipelines/schedules", "Change Greeting")]
    [TestCase("/pipelines/runs/{run}", "Run again")]
    public async Task Pipelines_and_schedules_meet_the_standards(string path, string control)
    {
        await SignInAsync();
        using var client = await Api.SignedInAsync(Person);
        await Page.OpenAboutEchoAsync(client, path, control);
        await AssertAccessibleAsync();
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
    public async Task Jobs_and_documents_meet_the_standards(string path, string button, bool isPressed = false)
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

        await AssertAccessibleAsync();
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
    public async Task Settings_and_administration_meet_the_standards(string path, string button)
    {
        using var elsewhere = await Api.SignedInAsync(Person);
        await elsewhere.InviteAsync("carol");
        using var other = await Api.SignedInAsync("grace");
        await SignInAsync();
        await Page.GotoAsync(path);
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = button }).First).ToBeEnabledAsync();
        await AssertAccessibleAsync();
    }

    [TestCase("/settings/security", "Set up")]
    [TestCase("/settings/sessions", "Sign out everywhere else")]
    [TestCase("/settings/api-keys", "New API key")]
    [TestCase("/settings/webhooks", "New webhook")]
    [TestCase("/settings/data", "Delete your account…")]
    [TestCase("/notifications", "Notifications, 1 unread")]
    [TestCase("/admin", "Disable grace")]
    [TestCase("/admin/registration", "Invite somebody")]
    [TestCase("/admin", "Delete grace")]
    [TestCase("/admin", "Reset link for grace")]
    public async Task Questions_meet_the_standards(string path, string button)
    {
        using var elsewhere = await Api.SignedInAsync(Person);
        using var other = await Api.SignedInAsync("grace");
        await SignInAsync();
        await Page.GotoAsync(path);
        await Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await AssertAccessibleAsync();
    }

    [Test]
    public async Task Setting_up_a_second_factor_meets_the_standards()
    {
        await SignInAsync();
        await Page.GotoAsync("/settings/security");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Set up" }).ClickAsync();
        await Page.GetByLabel("Your password").FillAsync(ApiFactory.Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Img, new() { Name = "QR code" })).ToBeVisibleAsync();
        await AssertAccessibleAsync();

        var secret = (await Page.GetByRole(AriaRole.Dialog).Locator("code").InnerTextAsync()).Replace(" ", "");
        await Page.GetByLabel("Code", new() { Exact = true }).FillAsync(new Authenticator(secret).Next());
        await Page.GetByRole(AriaRole.Button, new() { Name = "Turn on" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = "Download" })).ToBeVisibleAsync();
        await AssertAccessibleAsync();
    }

    [Test]
    public async Task The_code_at_the_login_meets_the_standards()
    {
        ExpectFault("status of 401 .*/auth/login");
        await Api.TurnOnSecondFactorAsync(Person);
        await Page.GotoAsync("/login");
        await Page.GetByLabel("E-mail").FillAsync(ApiFactory.EmailOf(Person));
        await Page.GetByLabel("Password", new() { Exact = true }).FillAsync(ApiFactory.Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(Page.GetByLabel("Code", new() { Exact = true })).ToBeVisibleAsync();
        await AssertAccessibleAsync();
    }

    [Test]
    public async Task Signing_in_again_over_the_page_meets_the_standards()
    {
        ExpectFault("status of 401");
        ExpectFault("WebSocket connection .* no valid credentials");
        await OpenChatAsync();
        await Assertions.Expect(Chat.Composer).ToBeVisibleAsync();
        using var elsewhere = await Api.SignedInAsync(Person);
        using var revoked = await elsewhere.DeleteAsync("/api/v1/sessions");
        await Assertions.Expect(Page.GetByRole(AriaRole.Dialog, new() { Name = "Sign in again" })).ToBeVisibleAsync();
        await AssertAccessibleAsync();
    }

    [Test]
    public async Task The_page_for_those_who_are_no_administrators_meets_the_standards()
    {
        using var administrator = await Api.RegisterAsync("grace");
        await SignInAsync();
        await Page.GotoAsync("/admin");
        await Assertions.Expect(Page.GetByText("This page is for administrators")).ToBeVisibleAsync();
        await AssertAccessibleAsync();
    }

    protected override Task<Dictionary<string, string>> SettingsAsync() => Task.FromResult(NamedProvider.Settings);

    protected override BrowserNewContextOptions ContextOptions()
    {
        var options = base.ContextOptions();
        options.ReducedMotion = ReducedMotion.Reduce;
        return options;
    }

    private async Task AssertAccessibleAsync()
    {
        foreach (var (asked, shown) in Schemes)
        {
            await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = asked });
            await Assertions.Expect(Page.Locator("html")).ToHaveAttributeAsync("data-mantine-color-scheme", shown);
            var result = await Page.RunAxe(Standards);
            var violations = result.Violations.SelectMany(rule => rule.Nodes, (rule, node) => $"{rule.Id}: {node.Html}");
            Assert.That(violations, Is.Empty, shown);
        }
    }
}
