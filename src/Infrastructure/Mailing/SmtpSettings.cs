using System.Diagnostics.CodeAnalysis;
using MimeKit;

namespace AssistantPlatform.Infrastructure.Mailing;

/// <summary>The configuration section <c>Smtp</c>: the mail server that takes our mails.</summary>
internal sealed class SmtpSettings
{
    public const string Section = "Smtp";

    /// <summary>No mail is sent without one.</summary>
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>An address, with or without a name: <c>Assistant &lt;assistant@example.com&gt;</c>.</summary>
    public string? From { get; init; }

    public SmtpSecurity Security { get; init; } = SmtpSecurity.StartTls;

    [MemberNotNullWhen(true, nameof(Host))]
    public bool IsComplete => !string.IsNullOrWhiteSpace(Host);

    /// <summary>Null when <see cref="From"/> cannot be read.</summary>
    public MailboxAddress? Sender =>
        MailboxAddress.TryParse(From ?? "", out var sender) && sender.Domain.Length > 0 ? sender : null;
}

/// <summary>How the way to the mail server is kept private.</summary>
internal enum SmtpSecurity
{
    /// <summary>Encrypted once both have said hello; refused when the server does not offer it.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte, commonly on port 465.</summary>
    Tls,

    /// <summary>Readable on the way: for a server on this machine.</summary>
    None,
}
