using System.Text.RegularExpressions;
using AssistantPlatform.Tests.Common;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Identity;

internal sealed class InvitationTests : Journey
{
    private const string Other = "grace";

    private ILocator Invited => Page.GetByRole(AriaRole.List, new() { Name = "Invitations" }).GetByRole(AriaRole.Listitem);

    private ILocator OpenRegistration => Page.GetByRole(AriaRole.Switch, new() { Name = "Open registration" });

    [Test]
    public async Task Lets_a_person_in_while_registration_is_closed()
    {
        await OpenRegistrationPageAsync();
        await OpenRegistration.ClickAsync();
        await Assertions.Expect(OpenRegistration)
            .ToHaveAccessibleDescriptionAsync("Only people with an invitation can make an account.");
        var link = await InviteAsync();
        await Assertions.Expect(Invited).ToContainTextAsync(ApiFactory.EmailOf(Other));

        await using var context = await BrowserLifetime.NewContextAsync(ContextOptions());
        var page = await context.NewPageAsync();
        await page.GotoAsync("/register");
        await Assertions.Expect(page.GetByText("Ask whoever runs this server to invite you.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("E-mail")).ToBeHiddenAsync();

        await AcceptAsync(page, link);
        await Assertions.Expect(new ChatPage(page).Composer).ToBeVisibleAsync();
        await Page.ReloadAsync();
        await Assertions.Expect(Page.GetByText("Nobody is invited.")).ToBeVisibleAsync();
        await Assertions.Expect(OpenRegistration).Not.ToBeCheckedAsync();
    }

    [Test]
    public async Task Says_to_whom_it_belongs_that_it_was_withdrawn()
    {
        await OpenRegistrationPageAsync();
        var link = await InviteAsync();

        var withdraw = $"Withdraw the invitation of {ApiFactory.EmailOf(Other)}";
        await Page.GetByRole(AriaRole.Button, new() { Name = withdraw }).ClickAsync();
        await Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Withdraw", Exact = true }).ClickAsync();
        await Assertions.Expect(Page.GetByText("Nobody is invited.")).ToBeVisibleAsync();

        await using var context = await BrowserLifetime.NewContextAsync(ContextOptions());
        var page = await context.NewPageAsync();
        await page.GotoAsync(link);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("This invitation does not work");
        await Assertions.Expect(page.GetByText("Ask for a new one.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Is_not_made_for_somebody_who_is_here()
    {
        await OpenRegistrationPageAsync();
        using var registered = await Api.RegisterAsync(Other);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Invite somebody" }).ClickAsync();

        var email = Page.GetByRole(AriaRole.Dialog).GetByLabel("E-mail");
        await email.FillAsync(ApiFactory.EmailOf(Other));
        ExpectFault("409");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Invite", Exact = true }).ClickAsync();

        await Assertions.Expect(email)
            .ToHaveAccessibleDescriptionAsync(new Regex("There is an account with this e-mail address already\\.$"));
        await Assertions.Expect(email).ToBeFocusedAsync();
    }

    [Test]
    public async Task Is_what_a_closed_server_speaks_of_before_the_login()
    {
        await SignInAsync();
        using var ada = await Api.SignedInAsync(Person);
        await ada.SetRegistrationAsync(open: false);
        await Context.ClearCookiesAsync();

        await Page.GotoAsync("/login");

        await Assertions.Expect(Page.GetByText("Ask for an invitation.")).ToBeVisibleAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = "Create an account" })).ToBeHiddenAsync();
    }

    private async Task OpenRegistrationPageAsync()
    {
        await SignInAsync();
        await Page.GotoAsync("/admin/registration");
        await Assertions.Expect(OpenRegistration).ToBeCheckedAsync();
    }

    /// <summary>The link, which is shown once.</summary>
    private async Task<string> InviteAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Invite somebody" }).ClickAsync();
        var dialog = Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("E-mail").FillAsync(ApiFactory.EmailOf(Other));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Invite", Exact = true }).ClickAsync();
        var link = await dialog.Locator("pre").InnerTextAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "I have copied it" }).ClickAsync();
        return link;
    }

    private static async Task AcceptAsync(IPage page, string link)
    {
        await page.GotoAsync(link);
        await Assertions.Expect(page.GetByLabel("E-mail")).ToHaveValueAsync(ApiFactory.EmailOf(Other));
        await Assertions.Expect(page.GetByLabel("E-mail")).ToHaveAttributeAsync("readonly", "");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(ApiFactory.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create account" }).ClickAsync();
    }
}
