using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using AssistantPlatform.Infrastructure.Platform;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.Redis;

/// <summary>Counts for all nodes together.</summary>
internal sealed class RedisRateLimits(IOptions<RateLimitSettings> settings, RedisConnection redis) : IRateLimits
{
    public RateLimitPartition<string> Within(TimeSpan window, string policy, string key, int permits) =>
        settings.Value.Enabled
            ? RateLimitPartition.Get(key, _ => new SharedWindowLimiter(
                RateLimitSettings.WindowOf(permits, window), new RedisWindow(redis, KeyOf(policy, key), permits, window)))
            : RateLimitPartition.GetNoLimiter(key);

    // Keys are addresses of people and of mailboxes, which Redis need not know.
    private static string KeyOf(string policy, string key) =>
        $"limit:{policy}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16))}";
}
