using System.Text.RegularExpressions;
using AssistantPlatform.Tests.Common;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Identity;

internal sealed class AdministrationTests : Journey
{
    private const string Other = "grace";

    private ILocator Users => Page.GetByRole(AriaRole.List, new() { Name = "Users" }).GetByRole(AriaRole.Listitem);

    private ILocator Entries => Page.GetByRole(AriaRole.Table, new() { Name = "Audit log" }).Locator("tbody tr");

    [Test]
    public async Task Shuts_a_person_out_whose_page_then_asks_for_a_sign_in_that_is_refused()
    {
        await SignInAsync();
        await using var context = await BrowserLifetime.NewContextAsync(ContextOptions());
        await SignInAsync(context, Other);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/chat");
        await Assertions.Expect(new ChatPage(page).Composer).ToBeVisibleAsync();

        await Page.GotoAsync("/admin");
        await Page.GetByRole(AriaRole.Button, new() { Name = $"Disable {Other}" }).ClickAsync();
        await ConfirmAsync("Disable");
        await Assertions.Expect(Users.Filter(new() { HasText = Other })).ToContainTextAsync("Disabled");
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = $"Enable {Other}" })).ToBeFocusedAsync();

        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Sign in again" });
        await dialog.GetByLabel("Password", new() { Exact = true }).FillAsync(ApiFactory.Password);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("disabled this account");
    }

    [Test]
    public async Task Makes_a_person_an_administrator()
    {
        await SignInAsync();
        using var registered = await Api.RegisterAsync(Other);
        await Page.GotoAsync("/admin");

        var role = Page.GetByLabel($"Role of {Other}");
        await role.SelectOptionAsync("Administrator");
        await ConfirmAsync("Make an administrator");

        await Assertions.Expect(role).ToHaveValueAsync("administrator");
        await Page.ReloadAsync();
        await Assertions.Expect(role).ToHaveValueAsync("administrator");
        await Assertions.Expect(Page.GetByLabel($"Role of {Person}")).ToBeDisabledAsync();
        await Assertions.Expect(Users.Filter(new() { HasText = Person })).ToContainTextAsync("Only another administrator");
    }

    [Test]
    public async Task Finds_people_while_one_types()
    {
        await SignInAsync();
        using var registered = await Api.RegisterAsync(Other);
        await Page.GotoAsync("/admin");
        await Assertions.Expect(Users).ToHaveCountAsync(2);

        await Page.GetByLabel("Search").FillAsync("GRA");
        await Assertions.Expect(Users).ToHaveCountAsync(1);
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("q=GRA$"));

        await Page.GetByLabel("Search").FillAsync("nobody at all");
        await Assertions.Expect(Page.GetByText("Nobody’s name or e-mail address has “nobody at all” in it.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Shows_what_a_person_did_and_takes_the_filter_back()
    {
        await SignInAsync();
        using var someone = await Api.SignedInAsync(Other);
        await Page.GotoAsync("/admin");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Audit log" }).ClickAsync();
        await Assertions.Expect(Entries).ToHaveCountAsync(4);

        await Entries.GetByRole(AriaRole.Button, new() { Name = Other }).First.ClickAsync();
        await Assertions.Expect(Entries).ToHaveCountAsync(2);
        await Page.GetByLabel("What happened").SelectOptionAsync("Signed in");
        await Assertions.Expect(Entries).ToHaveCountAsync(1);
        await Page.ReloadAsync();
        await Assertions.Expect(Entries).ToHaveCountAsync(1);

        await Page.GetByRole(AriaRole.Button, new() { Name = $"By {Other}" }).ClickAsync();
        await Assertions.Expect(Entries).ToHaveCountAsync(2);
        await Page.GoBackAsync();
        await Assertions.Expect(Entries).ToHaveCountAsync(1);
    }

    [Test]
    public async Task Is_closed_to_everybody_else()
    {
        using var administrator = await Api.RegisterAsync(Other);
        await OpenChatAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Account" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Menuitem, new() { Name = "Settings" })).ToBeVisibleAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Menuitem, new() { Name = "Administration" })).ToBeHiddenAsync();

        await Page.GotoAsync("/admin/audit");
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("This page is for administrators");
    }

    private Task ConfirmAsync(string action) =>
        Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = action, Exact = true }).ClickAsync();
}
