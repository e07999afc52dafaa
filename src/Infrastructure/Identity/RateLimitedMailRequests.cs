using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Platform;

namespace AssistantPlatform.Infrastructure.Identity;

internal sealed class RateLimitedMailRequests(RequestLimits limits) : IMailRequests
{
    private static readonly RateLimit Mails = new("mail", Permits: 5, TimeSpan.FromHours(1));

    public ValueTask<Error?> RefuseAsync(TokenPurpose purpose, string normalizedEmail, CancellationToken cancellationToken) =>
        limits.CountSharedAsync(Mails, $"{purpose} {normalizedEmail}");
}
