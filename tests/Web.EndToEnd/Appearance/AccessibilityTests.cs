using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.Providers;
using AssistantPlatform.Web.EndToEnd.Identity;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Appearance;

internal sealed class AccessibilityTests : Journey
{
    [Test]
    public async Task What_does_not_meet_the_standards_is_found()
    {
        await Page.GotoAsync("/reset-password#token=some");
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Change password" })).ToBeEnabledAsync();
        await Page.EvaluateAsync("document.querySelector('main').append(new Image())");
        Assert.That(await Page.AxeViolationsAsync(), Has.Exactly(1).StartsWith("image-alt: <img"));
    }

    [Test]
    public async Task The_page_for_newcomers_meets_the_standards_with_an_invitation_and_without()
    {
        using var administrator = await Api.SignedInAsync(Person);
        var invitation = await administrator.InviteAsync("grace");
        await administrator.SetRegistrationAsync(open: false);

        await Page.GotoAsync("/register");
        await Assertions.Expect(Page.GetByText("Ask whoever runs this server")).ToBeVisibleAsync();
        await Page.AssertAccessibleAsync();
        await Page.GotoAsync($"/register#invitation={Invitations.TokenIn(invitation)}");
        await Assertions.Expect(Page.GetByLabel("E-mail")).ToHaveValueAsync(ApiFactory.EmailOf("grace"));
        await Page.AssertAccessibleAsync();
    }

    [Test]
    public async Task The_chat_meets_the_standards()
    {
        await OpenChatAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.List, new() { Name = "Suggestions" })).ToBeVisibleAsync();
        await Page.AssertAccessibleAsync();

        await Chat.SendAsync("What time is it in Tokyo?");
        await Chat.AnswerEndsAsync();
        await Chat.ToolCards.ClickAsync();
        await Chat.SendAsync("Show me a table and code in Markdown.");
        await Chat.AnswerEndsAsync();
        await Page.AssertAccessibleAsync();
    }

    [Test]
    public async Task Asking_for_approval_meets_the_standards()
    {
        await OpenChatAsync();
        await Chat.SendAsync("Notify me that tea is ready");
        var change = Page.GetByRole(AriaRole.Button, new() { Name = "Change" });
        await Assertions.Expect(change).ToBeEnabledAsync();
        await Page.AssertAccessibleAsync();

        await change.ClickAsync();
        await Page.AssertAccessibleAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Edit as JSON" }).ClickAsync();
        await Page.AssertAccessibleAsync();
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
        await Page.AssertAccessibleAsync();

        var secret = (await Page.GetByRole(AriaRole.Dialog).Locator("code").InnerTextAsync()).Replace(" ", "");
        await Page.GetByLabel("Code", new() { Exact = true }).FillAsync(new Authenticator(secret).Next());
        await Page.GetByRole(AriaRole.Button, new() { Name = "Turn on" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = "Download" })).ToBeVisibleAsync();
        await Page.AssertAccessibleAsync();
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
        await Page.AssertAccessibleAsync();
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
        await Page.AssertAccessibleAsync();
    }

    [Test]
    public async Task The_page_for_those_who_are_no_administrators_meets_the_standards()
    {
        using var administrator = await Api.RegisterAsync("grace");
        await SignInAsync();
        await Page.GotoAsync("/admin");
        await Assertions.Expect(Page.GetByText("This page is for administrators")).ToBeVisibleAsync();
        await Page.AssertAccessibleAsync();
    }

    protected override Task<Dictionary<string, string>> SettingsAsync() => Task.FromResult(NamedProvider.Settings);

    protected override BrowserNewContextOptions ContextOptions()
    {
        var options = base.ContextOptions();
        options.ReducedMotion = ReducedMotion.Reduce;
        return options;
    }
}
