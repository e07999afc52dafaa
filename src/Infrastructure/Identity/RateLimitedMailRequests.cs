using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Platform;

namespace AssistantPlatform.Infrastructure.Identity;

internal sealed class RateLimitedMailRequests(IRateLimits limits) : IMailRequests, IDisposable
{
    private const int MailsAnHour = 5;

    private readonly WindowLimiter _mails = new(limits, "mail", MailsAnHour, TimeSpan.FromHours(1));

    public ValueTask<Error?> RefuseAsync(TokenPurpose purpose, string normalizedEmail, CancellationToken cancellationToken) =>
        _mails.CountAsync($"{purpose} {normalizedEmail}", cancellationToken);

    public void Dispose() => _mails.Dispose();
}
