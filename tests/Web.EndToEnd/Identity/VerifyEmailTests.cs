using AssistantPlatform.Tests.Common;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Identity;

internal sealed class VerifyEmailTests : MailedJourney
{
    private static readonly string Email = ApiFactory.EmailOf("grace");

    [Test]
    public async Task Lets_a_new_person_in_once_they_opened_the_link()
    {
        using var founder = await Api.RegisterAsync(Person);
        await Page.GotoAsync("/register");
        await Field("E-mail").FillAsync(Email);
        await Field("Password").FillAsync(ApiFactory.Password);
        await ClickAsync("Create account");
        await Assertions.Expect(Heading("Check your inbox")).ToBeVisibleAsync();
        await Assertions.Expect(Field("E-mail")).ToHaveValueAsync(Email);

        await OpenLinkAsync(await Mails.NextAsync());
        await ClickAsync("Yes, it is mine");
        await Assertions.Expect(Heading("Your address is confirmed")).ToBeVisibleAsync();

        await Page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
        await SignInAsync(Email, ApiFactory.Password);
        await Assertions.Expect(Chat.Composer).ToBeVisibleAsync();
    }

    [Test]
    public async Task Offers_the_mail_again_to_who_did_not_open_the_link()
    {
        ExpectFault("403 .*/api/v1/auth/login");
        using var founder = await Api.RegisterAsync(Person);
        using var registered = await Api.RegisterAsync("grace");
        await Mails.NextAsync();
        await Page.GotoAsync("/login");
        await SignInAsync(Email, ApiFactory.Password);
        await Assertions.Expect(Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("Confirm your e-mail address first");

        await Page.GetByRole(AriaRole.Link, new() { Name = "Send the mail again" }).ClickAsync();
        await ClickAsync("Send the mail again");
        await Assertions.Expect(Page.GetByRole(AriaRole.Status)).ToContainTextAsync("another mail is on its way");

        await OpenLinkAsync(await Mails.NextAsync());
        await ClickAsync("Yes, it is mine");
        await Assertions.Expect(Heading("Your address is confirmed")).ToBeVisibleAsync();
    }
}
