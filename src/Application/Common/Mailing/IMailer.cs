using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Common.Mailing;

/// <summary>Hands mails to the configured mail server. Use cases post to the <see cref="IOutbox"/> instead.</summary>
public interface IMailer
{
    bool IsConfigured { get; }

    /// <summary>The error is for a server that may take the mail later.</summary>
    Task<Result<Done>> SendAsync(Mail mail, CancellationToken cancellationToken);
}
