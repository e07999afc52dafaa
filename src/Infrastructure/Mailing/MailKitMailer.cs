using AssistantPlatform.Application.Common.Mailing;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Infrastructure.Platform;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;

namespace AssistantPlatform.Infrastructure.Mailing;

/// <summary>
/// One connection a mail. The server comes from the configuration and so is trusted: it may well be inside, and no guard
/// asks where it is.
/// </summary>
internal sealed partial class MailKitMailer(
    IOptions<SmtpSettings> smtp, IOptions<PlatformSettings> platform, TimeProvider clock, ILogger<MailKitMailer> logger) : IMailer
{
    /// <summary>A server that takes longer is asked again later.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SmtpSettings _smtp = smtp.Value;

    public bool IsConfigured => _smtp.IsComplete;

    public async Task<Result<Done>> SendAsync(Mail mail, CancellationToken cancellationToken)
    {
        if (!_smtp.IsComplete)
        {
            return MailErrors.NotTaken;
        }

        if (!MailboxAddress.TryParse(mail.To, out var recipient) || recipient.Address != mail.To)
        {
            LogNoAddress(mail.Id);
            return Result.Ok();
        }

        using var timeout = new CancellationTokenSource(Patience, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        using var client = new SmtpClient { CheckCertificateRevocation = false };
        try
        {
            await ConnectAsync(client, _smtp.Host, stop.Token);
            await client.SendAsync(MessageOf(mail, recipient), stop.Token);
        }
        catch (SmtpCommandException refusal) when (IsForGood(refusal))
        {
            LogRefused(mail.Id, (int)refusal.StatusCode);
            return Result.Ok();
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && IsOfTheServer(failure))
        {
            // Not the message of the exception: servers quote what they were sent, and that may hold a link.
            LogNotTaken(_smtp.Host, _smtp.Port, ReasonOf(failure));
            return MailErrors.NotTaken;
        }

        await PartAsync(client, stop.Token);
        return Result.Ok();
    }

    private static bool IsForGood(SmtpCommandException refusal) =>
        refusal is { ErrorCode: SmtpErrorCode.RecipientNotAccepted, StatusCode: >= SmtpStatusCode.SyntaxError };

    private static bool IsOfTheServer(Exception failure) => failure is CommandException or ProtocolException
        or ServiceNotConnectedException or AuthenticationException or SslHandshakeException or NotSupportedException
        or IOException or System.Net.Sockets.SocketException or OperationCanceledException or TimeoutException;

    private static string ReasonOf(Exception failure) =>
        failure is SmtpCommandException refusal ? $"status {(int)refusal.StatusCode}" : failure.GetType().Name;

    private async Task ConnectAsync(SmtpClient client, string host, CancellationToken cancellationToken)
    {
        var security = _smtp.Security switch
        {
            SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
            SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
            _ => SecureSocketOptions.None,
        };
        await client.ConnectAsync(host, _smtp.Port, security, cancellationToken);
        if (_smtp is { User.Length: > 0, Password: { } password })
        {
            await client.AuthenticateAsync(_smtp.User, password, cancellationToken);
        }
    }

    private MimeMessage MessageOf(Mail mail, MailboxAddress recipient)
    {
        var sender = _smtp.Sender!;
        var message = new MimeMessage
        {
            MessageId = $"{mail.Id:n}@{sender.Domain}",
            Date = clock.GetUtcNow(),
            Subject = mail.Subject,
            Body = new MailLayout(platform.Value.PublicUrl!).Lay(mail),
        };
        message.From.Add(sender);
        message.To.Add(recipient);

        // So that nobody's holiday notice answers it (RFC 3834).
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    /// <summary>The mail is the server's already; a farewell that fails must not have it sent again.</summary>
    private static async Task PartAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception gone) when (IsOfTheServer(gone))
        {
            // Closed with the client.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Host}:{Port} did not take a mail ({Reason}); it is tried again")]
    private partial void LogNotTaken(string host, int port, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Mail} is dropped: the server refuses its recipient with {Status}")]
    private partial void LogRefused(Guid mail, int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Mail} is dropped: what it goes to is no address")]
    private partial void LogNoAddress(Guid mail);
}
