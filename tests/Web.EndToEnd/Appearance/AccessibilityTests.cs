using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Appearance;

[TestFixture(ColorScheme.Light)]
[TestFixture(ColorScheme.Dark)]
internal sealed class AccessibilityTests(ColorScheme scheme) : Journey
{
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
    public async Task Pages_that_mails_lead_to_meet_the_standards(string path, string heading)
    {
        await Page.GotoAsync(path);
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeVisibleAsync();
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

    [TestCase("/settings", "Save")]
    [TestCase("/settings/sessions", "Sign out everywhere else")]
    [TestCase("/admin", "Disable grace")]
    [TestCase("/admin/audit", "grace")]
    public async Task Settings_and_administration_meet_the_standards(string path, string button)
    {
        using var elsewhere = await Api.SignedInAsync(Person);
        using var other = await Api.SignedInAsync("grace");
        await SignInAsync();
        await Page.GotoAsync(path);
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = button }).First).ToBeEnabledAsync();
        await AssertAccessibleAsync();
    }

    [TestCase("/settings/sessions", "Sign out everywhere else")]
    [TestCase("/admin", "Disable grace")]
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
    public async Task The_page_for_those_who_are_no_administrators_meets_the_standards()
    {
        using var administrator = await Api.RegisterAsync("grace");
        await SignInAsync();
        await Page.GotoAsync("/admin");
        await Assertions.Expect(Page.GetByText("This page is for administrators")).ToBeVisibleAsync();
        await AssertAccessibleAsync();
    }

    protected override BrowserNewContextOptions ContextOptions()
    {
        var options = base.ContextOptions();
        options.ColorScheme = scheme;
        options.ReducedMotion = ReducedMotion.Reduce;
        return options;
    }

    private async Task AssertAccessibleAsync()
    {
        var result = await Page.RunAxe(Standards);
        var violations = result.Violations.SelectMany(rule => rule.Nodes, (rule, node) => $"{rule.Id}: {node.Html}");
        Assert.That(violations, Is.Empty);
    }
}
