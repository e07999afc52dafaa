using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Infrastructure.Platform;

namespace AssistantPlatform.Infrastructure.Redis;

/// <summary>
/// Counts here first, then for all nodes: what is too much here need not be asked about, and while Redis is away the
/// count of this node goes on limiting.
/// </summary>
internal sealed class RedisRateLimits(LocalRateLimits here, RedisConnection redis) : IRateLimits
{
    private const string Script =
        """
        local asked = tonumber(ARGV[3])
        local count = tonumber(redis.call('GET', KEYS[1]) or 0)
        local exceeded = count + math.max(asked, 1) > tonumber(ARGV[2])
        if asked > 0 and not exceeded then
          count = redis.call('INCRBY', KEYS[1], asked)
          if count == asked then
            redis.call('PEXPIRE', KEYS[1], ARGV[1])
          end
        end
        return { exceeded and 1 or 0, count, redis.call('PTTL', KEYS[1]) }
        """;

    public async ValueTask<RateLimitCount> CountAsync(RateLimit limit, string key, int asked = 1)
    {
        var local = await here.CountAsync(limit, key, asked);
        return local.IsExceeded ? local : await CountForAllAsync(limit, key, asked) ?? local;
    }

    private async ValueTask<RateLimitCount?> CountForAllAsync(RateLimit limit, string key, int asked)
    {
        using var span = Telemetry.Source.StartActivity("redis rate_limit", ActivityKind.Client);
        var answer = await redis.AskAsync(
            async database => (long[]?)await database.ScriptEvaluateAsync(
                Script, [KeyOf(limit.Policy, key)], [(long)limit.Window.TotalMilliseconds, limit.Permits, asked]),
            otherwise: null);
        return answer is [var exceeded, var count, var left]
            ? new RateLimitCount(limit, Math.Max(limit.Permits - (int)count, 0), LeftOf(limit, left), exceeded == 1)
            : null;
    }

    /// <summary>A window that nothing was counted in yet has not begun.</summary>
    private static TimeSpan LeftOf(RateLimit limit, long milliseconds) =>
        milliseconds < 0 ? limit.Window : TimeSpan.FromMilliseconds(milliseconds);

    // Keys are addresses of people and of mailboxes, which Redis need not know.
    private static string KeyOf(string policy, string key) =>
        $"limit:{policy}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16))}";
}
