using System.Text.RegularExpressions;
using AssistantPlatform.Tests.Common;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Identity;

internal sealed class ForgotPasswordTests : MailedJourney
{
    private const string NewPassword = "seven quiet otters below";

    [Test]
    public async Task Leads_by_a_mail_to_a_new_password()
    {
        using var registered = await Api.RegisterAsync(Person);
        await Page.GotoAsync("/login");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Forgot password?" }).ClickAsync();

        // Both pages ask for the address.
        await Assertions.Expect(Heading("Forgot your password?")).ToBeVisibleAsync();
        await Field("E-mail").FillAsync(ApiFactory.EmailOf(Person));
        await ClickAsync("Send the link");
        await Assertions.Expect(Heading("Check your inbox")).ToBeVisibleAsync();

        await OpenLinkAsync(await Mails.NextAsync());
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/reset-password$"));
        await Field("New password").FillAsync("short");
        await ClickAsync("Change password");
        await Assertions.Expect(Field("New password"))
            .ToHaveAccessibleDescriptionAsync(new Regex("Use at least 12 characters\\.$"));
        await Field("New password").FillAsync(NewPassword);
        await ClickAsync("Change password");
        await Assertions.Expect(Heading("Your password is changed")).ToBeVisibleAsync();

        await Page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
        await SignInAsync(ApiFactory.EmailOf(Person), NewPassword);
        await Assertions.Expect(Chat.Composer).ToBeVisibleAsync();
    }

    [Test]
    public async Task Offers_another_link_when_one_is_used_up()
    {
        ExpectFault("400 .*/api/v1/auth/password/reset");
        await Page.GotoAsync("/reset-password#token=used");
        await Field("New password").FillAsync(NewPassword);
        await ClickAsync("Change password");

        await Assertions.Expect(Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("used already");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Ask for a new link" }).ClickAsync();
        await Assertions.Expect(Heading("Forgot your password?")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Is_for_who_opens_the_link_also_when_signed_in()
    {
        await OpenChatAsync();
        await Assertions.Expect(Chat.Composer).ToBeVisibleAsync();

        await Page.GotoAsync("/reset-password#token=some");

        await Assertions.Expect(Heading("Choose a new password")).ToBeVisibleAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/reset-password$"));
    }
}
