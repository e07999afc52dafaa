using System.Net;
using AssistantPlatform.Application.Common.Mailing;
using MimeKit;

namespace AssistantPlatform.Infrastructure.Mailing;

/// <summary>The one shape of our mails, as plain text and as simple HTML.</summary>
internal sealed class MailLayout(Uri home)
{
    public MimeEntity Lay(Mail mail)
    {
        var parts = new BodyBuilder { TextBody = Text(mail), HtmlBody = Html(mail) };
        return parts.ToMessageBody();
    }

    private string Text(Mail mail) => string.Join("\n\n", Present(
        "Hello,",
        mail.Text,
        mail.Link is { } link ? $"{link.Label}:\n{AddressOf(link)}" : null,
        mail.Note,
        $"-- \nAssistant Platform at {home}"));

    private string Html(Mail mail) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#1f1e1c;background:#ffffff">
        <div style="max-width:520px;margin:0 auto">
        {string.Join('\n', Present(
            "<p>Hello,</p>",
            $"<p>{Encode(mail.Text)}</p>",
            mail.Link is { } link ? Button(link) : null,
            mail.Note is { } note ? $"<p style=\"color:#66645e\">{Encode(note)}</p>" : null))}
        <p style="color:#66645e;font-size:14px">Assistant Platform at {Encode(home.ToString())}</p>
        </div>
        </body>
        </html>
        """;

    private string Button(MailLink link) =>
        $"<p><a href=\"{Encode(AddressOf(link))}\" style=\"display:inline-block;padding:12px 20px;border-radius:8px;"
        + $"background:#1f1e1c;color:#ffffff;text-decoration:none\">{Encode(link.Label)}</a></p>";

    private string AddressOf(MailLink link) => new Uri(home, link.Path).ToString();

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static IEnumerable<string> Present(params string?[] parts) => parts.OfType<string>();
}
