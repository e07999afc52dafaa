using System.Text.RegularExpressions;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.Providers;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Identity;

internal sealed class ProviderSignInTests : Journey
{
    private RealOpenIdProvider _provider = null!;

    private ILocator Methods => Page.GetByRole(AriaRole.List, new() { Name = "Sign-in methods" });

    [SetUp]
    public void VisitTheProvider()
    {
        ExpectFault("request to a stranger: http://127.0.0.1:");
        ExpectFault("/favicon.ico");
    }

    [TearDown]
    public ValueTask CloseTheProvider() => _provider.DisposeAsync();

    [Test]
    public async Task Leads_a_newcomer_to_the_page_that_was_asked_for()
    {
        await Page.GotoAsync("/settings/sessions");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Continue with Acme" }).ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Ann" }).ClickAsync();

        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/settings/sessions$"));
        await Assertions.Expect(Page.GetByText("This device")).ToBeVisibleAsync();

        await Page.ReloadAsync();
        await Assertions.Expect(Page.GetByText("This device")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Is_a_way_in_for_an_invited_person_whose_address_it_knows()
    {
        using var ada = await Api.SignedInAsync(Person);
        var invitation = Invitations.TokenIn(await ada.InviteAsync("ann"));
        await ada.SetRegistrationAsync(open: false);
        await Page.GotoAsync($"/register#invitation={invitation}");
        await Assertions.Expect(Page.GetByText($"an account elsewhere that has the address {ApiFactory.EmailOf("ann")}"))
            .ToBeVisibleAsync();

        await Page.GetByRole(AriaRole.Link, new() { Name = "Continue with Acme" }).ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Ann" }).ClickAsync();

        await Assertions.Expect(Chat.Composer).ToBeVisibleAsync();
    }

    [Test]
    public async Task Lets_a_newcomer_set_a_password()
    {
        await Page.GotoAsync("/register");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Continue with Acme" }).ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Ann" }).ClickAsync();
        await Assertions.Expect(Chat.Composer).ToBeVisibleAsync();

        await Page.GotoAsync("/settings/security");
        await Page.GetByLabel("New password", new() { Exact = true }).FillAsync(ApiFactory.Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Set a password" }).ClickAsync();

        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Change password" })).ToBeVisibleAsync();
        Assert.That((await Api.LogInAsync("ann")).TryGetProperty("accessToken", out _), Is.True);
    }

    [Test]
    public async Task Is_connected_and_disconnected_in_the_settings()
    {
        await SignInAsync(Context, "ann");
        await Page.GotoAsync("/settings/security");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Connect Acme", Exact = true }).ClickAsync();
        await ConfirmAsync("Go to Acme");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Ann" }).ClickAsync();
        await Assertions.Expect(Methods).ToContainTextAsync("Connected");
        await Assertions.Expect(Methods).ToContainTextAsync(ApiFactory.EmailOf("ann"));

        await Page.GetByRole(AriaRole.Button, new() { Name = "Disconnect Acme" }).ClickAsync();
        await ConfirmAsync("Disconnect");

        await Assertions.Expect(Methods).ToContainTextAsync("Not connected");
    }

    [Test]
    public async Task Says_how_to_go_on_when_there_is_an_account_with_a_password()
    {
        using var registered = await Api.RegisterAsync("ann");
        await Page.GotoAsync("/login");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Continue with Acme" }).ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Ann" }).ClickAsync();

        await Assertions.Expect(Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Alert))
            .ToContainTextAsync("Sign in to it as before, then connect");
        await Page.GetByLabel("E-mail").FillAsync(ApiFactory.EmailOf("ann"));
        await Page.GetByLabel("Password", new() { Exact = true }).FillAsync(ApiFactory.Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(Chat.Composer).ToBeVisibleAsync();
    }

    protected override async Task<Dictionary<string, string>> SettingsAsync()
    {
        _provider = await RealOpenIdProvider.StartAsync();
        return _provider.Settings;
    }

    private async Task ConfirmAsync(string action)
    {
        await Page.GetByRole(AriaRole.Dialog).GetByLabel("Your password", new() { Exact = true }).FillAsync(ApiFactory.Password);
        await Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = action }).ClickAsync();
    }
}
