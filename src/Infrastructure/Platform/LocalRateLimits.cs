using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.Platform;

/// <summary>Counts in this process.</summary>
internal sealed class LocalRateLimits(IOptions<RateLimitSettings> settings) : IRateLimits
{
    public RateLimitPartition<string> Within(TimeSpan window, string policy, string key, int permits) =>
        settings.Value.Enabled
            ? RateLimitPartition.GetFixedWindowLimiter(key, _ => RateLimitSettings.WindowOf(permits, window))
            : RateLimitPartition.GetNoLimiter(key);
}
