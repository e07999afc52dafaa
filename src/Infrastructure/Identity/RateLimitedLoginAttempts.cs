using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Infrastructure.Platform;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.Identity;

internal sealed class RateLimitedLoginAttempts(IOptions<RateLimitSettings> settings) : ILoginAttempts, IDisposable
{
    private readonly PerMinuteLimiter _limiter = new(settings.Value, settings.Value.Auth);

    public Error? Refuse(string normalizedEmail) => _limiter.Refuse(normalizedEmail);

    public void Dispose() => _limiter.Dispose();
}
