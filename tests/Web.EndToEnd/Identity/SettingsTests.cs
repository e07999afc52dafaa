using System.Text.RegularExpressions;
using AssistantPlatform.Tests.Common;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Identity;

internal sealed class SettingsTests : Journey
{
    [Test]
    public async Task Rename_the_person()
    {
        await OpenChatAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Account" }).ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = "Settings" }).ClickAsync();

        await Page.GetByLabel("Name").FillAsync("Ada Lovelace");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(Page.GetByText("Name saved")).ToBeVisibleAsync();

        await Page.ReloadAsync();
        await Assertions.Expect(Page.GetByLabel("Name")).ToHaveValueAsync("Ada Lovelace");
        await Assertions.Expect(Page.GetByLabel("E-mail")).ToHaveValueAsync(ApiFactory.EmailOf(Person));
    }

    [Test]
    public async Task End_another_session()
    {
        using var elsewhere = await Api.SignedInAsync(Person);
        await SignInAsync();
        await Page.GotoAsync("/settings");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Sessions" }).ClickAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/settings/sessions$"));
        var sessions = Page.GetByRole(AriaRole.List, new() { Name = "Sessions" }).GetByRole(AriaRole.Listitem);
        await Assertions.Expect(sessions).ToHaveCountAsync(2);

        await sessions.Filter(new() { HasNotText = "This device" }).GetByRole(AriaRole.Button).ClickAsync();
        await Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "End session" }).ClickAsync();

        await Assertions.Expect(sessions).ToHaveCountAsync(1);
        await Assertions.Expect(Page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
        using var refused = await elsewhere.GetAsync("/api/v1/users/me");
        Assert.That((int)refused.StatusCode, Is.EqualTo(401));
    }

    [Test]
    public async Task End_all_other_sessions()
    {
        using var first = await Api.SignedInAsync(Person);
        using var second = await Api.SignedInAsync(Person);
        await SignInAsync();
        await Page.GotoAsync("/settings/sessions");

        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere else" }).ClickAsync();
        await Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        var sessions = Page.GetByRole(AriaRole.List, new() { Name = "Sessions" }).GetByRole(AriaRole.Listitem);
        await Assertions.Expect(sessions).ToHaveCountAsync(1);
        await Assertions.Expect(sessions).ToContainTextAsync("This device");
    }
}
