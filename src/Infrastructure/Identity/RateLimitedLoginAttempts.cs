using System.Threading.RateLimiting;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Infrastructure.Platform;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.Identity;

internal sealed class RateLimitedLoginAttempts(IOptions<RateLimitSettings> settings) : ILoginAttempts, IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(
        email => settings.Value.PerMinute(email, settings.Value.Auth));

    public Error? Refuse(string normalizedEmail)
    {
        using var lease = _limiter.AttemptAcquire(normalizedEmail);
        return lease.IsAcquired
            ? null
            : CommonErrors.RateLimited with
            {
                RetryAfter = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : RateLimitSettings.Window,
            };
    }

    public void Dispose() => _limiter.Dispose();
}
