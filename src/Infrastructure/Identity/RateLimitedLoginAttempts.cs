using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Infrastructure.Platform;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.Identity;

internal sealed class RateLimitedLoginAttempts(IRateLimits limits, IOptions<RateLimitSettings> settings)
    : ILoginAttempts, IDisposable
{
    private readonly PerMinuteLimiter _limiter = new(limits, "login", settings.Value.Auth);

    public ValueTask<Error?> RefuseAsync(string normalizedEmail, CancellationToken cancellationToken) =>
        _limiter.RefuseAsync(normalizedEmail, cancellationToken);

    public void Dispose() => _limiter.Dispose();
}
