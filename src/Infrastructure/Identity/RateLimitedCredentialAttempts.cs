using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Infrastructure.Platform;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.Identity;

internal sealed class RateLimitedCredentialAttempts(RequestLimits limits, IOptions<RateLimitSettings> settings)
    : ICredentialAttempts
{
    /// <summary>
    /// Any hour touches two windows, and attempts under way when the last permit goes are still evaluated: with 40 there
    /// are never more than 100 wrong ones in an hour.
    /// </summary>
    private static readonly RateLimit Wrong = new("wrong_login", Permits: 40, TimeSpan.FromHours(1));

    private readonly RateLimit _all = new("login", settings.Value.Auth, RateLimitSettings.Window);

    public async ValueTask<Error?> RefuseAsync(AttemptSource source, CancellationToken cancellationToken) =>
        await limits.CountSharedAsync(Wrong, source.Name, asked: 0) ?? await limits.CountSharedAsync(_all, source.Name);

    public async ValueTask NoteWrongAsync(AttemptSource source, CancellationToken cancellationToken) =>
        await limits.CountSharedAsync(Wrong, source.Name);
}
