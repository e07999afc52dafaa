using System.Diagnostics;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Infrastructure.Platform;

namespace AssistantPlatform.Infrastructure.Redis;

/// <summary>A fixed window that begins with its first count and is shared by all nodes.</summary>
internal sealed class RedisWindow(RedisConnection redis, string key, int permits)
{
    private const string Script =
        """
        local count = redis.call('INCR', KEYS[1])
        if count == 1 then
          redis.call('PEXPIRE', KEYS[1], ARGV[1])
        end
        return count > tonumber(ARGV[2]) and redis.call('PTTL', KEYS[1]) or -1
        """;

    /// <summary>How long to wait for the next window; null when the count is permitted, or nobody can tell.</summary>
    public async ValueTask<TimeSpan?> CountAsync()
    {
        using var span = Telemetry.Source.StartActivity("redis rate_limit", ActivityKind.Client);
        var wait = await redis.AskAsync(
            async database => (long)await database.ScriptEvaluateAsync(
                Script, [key], [(long)RateLimitSettings.Window.TotalMilliseconds, permits]),
            otherwise: -1);
        return wait < 0 ? null : TimeSpan.FromMilliseconds(wait);
    }
}
