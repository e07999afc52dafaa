using AssistantPlatform.Tests.Common;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Appearance;

/// <summary>Settings, notifications and administration.</summary>
internal sealed class SettingsPagesTests : Tour
{
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
    public async Task Looks_well(string path, string button)
    {
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
    public async Task Looks_well_with_what_opens(string path, string button)
    {
        await Page.GotoAsync(path);
        await Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await AssertLooksAsync();
    }

    protected override async Task PrepareAsync()
    {
        using var elsewhere = await Api.SignedInAsync(Person);
        await elsewhere.InviteAsync("carol");
        using var other = await Api.SignedInAsync("grace");
        await SignInAsync();
    }
}
