using AssistantPlatform.Tests.Common.Mailing;
using Microsoft.Playwright;
using MimeKit;

namespace AssistantPlatform.Web.EndToEnd;

/// <summary>A journey on a platform that sends mail.</summary>
internal abstract class MailedJourney : Journey
{
    protected MailServer Mails { get; private set; } = null!;

    [TearDown]
    public async Task StopMails() => await Mails.DisposeAsync();

    protected override async Task<Dictionary<string, string>> SettingsAsync()
    {
        Mails = await MailServer.StartAsync();
        return Mails.Settings;
    }

    /// <summary>As if the person had clicked on the link in the mail; this platform is not at the address it thinks.</summary>
    protected async Task OpenLinkAsync(MimeMessage mail)
    {
        var link = mail.Link();
        await Page.GotoAsync(link.PathAndQuery + link.Fragment);
    }

    protected ILocator Heading(string text) => Page.GetByRole(AriaRole.Heading, new() { Name = text, Level = 1 });

    protected ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true });

    protected Task ClickAsync(string button) =>
        Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    protected async Task SignInAsync(string email, string password)
    {
        await Field("E-mail").FillAsync(email);
        await Field("Password").FillAsync(password);
        await ClickAsync("Sign in");
    }
}
