using System.Text.RegularExpressions;
using MimeKit;

namespace AssistantPlatform.Tests.Common.Mailing;

/// <summary>What people find in a mail.</summary>
public static partial class Letters
{
    /// <summary>The page that its link leads to.</summary>
    public static Uri Link(this MimeMessage mail)
    {
        var links = Address().Matches(mail.TextBody ?? "").Select(match => new Uri(match.Value)).ToList();
        return links.First(link => link.AbsolutePath != "/");
    }

    public static string Token(this MimeMessage mail) => mail.Link().Fragment["#token=".Length..];

    public static string Recipient(this MimeMessage mail) => mail.To.Mailboxes.Single().Address;

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();
}
