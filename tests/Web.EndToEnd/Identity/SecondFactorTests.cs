using System.Text.RegularExpressions;
using AssistantPlatform.Tests.Common;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Identity;

internal sealed class SecondFactorTests : Journey
{
    private ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    [Test]
    public async Task Is_set_up_and_then_asked_for_at_the_login()
    {
        ExpectFault("status of 401 .*/auth/login");
        await SignInAsync();
        await Page.GotoAsync("/settings/security");
        await Button("Set up").ClickAsync();
        await EnterPasswordAsync(Dialog, "Go on");

        await Assertions.Expect(Dialog.GetByRole(AriaRole.Img, new() { Name = "QR code" })).ToBeVisibleAsync();
        var secret = (await Dialog.Locator("code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        var app = new Authenticator(secret);
        await Dialog.GetByLabel("Code", new() { Exact = true }).FillAsync(app.Next());
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Turn on" }).ClickAsync();
        var codes = await Dialog.Locator("pre").InnerTextAsync();
        await AssertDownloadAsync(codes);
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "I have kept them" }).ClickAsync();
        await Assertions.Expect(Page.GetByText("10 recovery codes left")).ToBeVisibleAsync();

        await SignOutAsync();
        await EnterEmailAndPasswordAsync();
        await Assertions.Expect(Field("Code")).ToBeFocusedAsync();
        await Field("Code").FillAsync(app.Next());
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/chat$"));
    }

    [Test]
    public async Task Lets_somebody_without_the_app_in_with_a_recovery_code_and_turns_off_with_another()
    {
        ExpectFault("status of 401 .*/auth/login");
        var codes = await Api.TurnOnSecondFactorAsync(Person);
        await Page.GotoAsync("/login");
        await EnterEmailAndPasswordAsync();
        await EnterRecoveryCodeAsync(Page.Locator("main"), "AAAA-AAAA-AAAA-AAAA");
        await Button("Sign in").ClickAsync();
        await Assertions.Expect(Field("Recovery code")).ToHaveAccessibleDescriptionAsync(new Regex("The code is wrong"));

        await Field("Recovery code").FillAsync(codes[0].ToLowerInvariant());
        await Button("Sign in").ClickAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/chat$"));

        await Page.GotoAsync("/settings/security");
        await Assertions.Expect(Page.GetByText("9 recovery codes left")).ToBeVisibleAsync();
        await Button("Turn off").ClickAsync();
        await EnterRecoveryCodeAsync(Dialog, codes[1]);
        await EnterPasswordAsync(Dialog, "Turn off");
        await Assertions.Expect(Button("Set up")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Is_asked_for_over_the_page_when_the_session_ends_and_what_was_typed_stays()
    {
        ExpectFault("status of 401");
        ExpectFault("WebSocket connection .* no valid credentials");
        await OpenChatAsync();
        await Chat.Composer.FillAsync("Half a thought");
        var codes = await Api.TurnOnSecondFactorAsync(Person);

        var dialog = Page.GetByRole(AriaRole.Dialog, new() { Name = "Sign in again" });
        await EnterPasswordAsync(dialog, "Sign in");
        await EnterRecoveryCodeAsync(dialog, codes[0]);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await Assertions.Expect(Chat.Composer).ToHaveValueAsync("Half a thought");
        await Chat.SendAsync("Half a thought, and the rest");
        await Chat.AnswerEndsAsync();
    }

    private ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true });

    private ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private async Task AssertDownloadAsync(string codes)
    {
        var download = await Page.RunAndWaitForDownloadAsync(
            () => Dialog.GetByRole(AriaRole.Link, new() { Name = "Download" }).ClickAsync());
        using var file = new StreamReader(await download.CreateReadStreamAsync());
        Assert.That(await file.ReadToEndAsync(), Does.Contain(codes).And.Contain(ApiFactory.EmailOf(Person)));
    }

    private async Task SignOutAsync()
    {
        await Button("Account").ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
    }

    private async Task EnterEmailAndPasswordAsync()
    {
        await Field("E-mail").FillAsync(ApiFactory.EmailOf(Person));
        await Field("Password").FillAsync(ApiFactory.Password);
        await Button("Sign in").ClickAsync();
    }

    private static async Task EnterPasswordAsync(ILocator within, string action)
    {
        await within.Locator("input[autocomplete=current-password]").FillAsync(ApiFactory.Password);
        await within.GetByRole(AriaRole.Button, new() { Name = action, Exact = true }).ClickAsync();
    }

    private static async Task EnterRecoveryCodeAsync(ILocator within, string code)
    {
        await within.GetByRole(AriaRole.Button, new() { Name = "Use a recovery code" }).ClickAsync();
        await within.GetByLabel("Recovery code").FillAsync(code);
    }
}
