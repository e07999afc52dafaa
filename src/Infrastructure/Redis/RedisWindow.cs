using System.Diagnostics;
using AssistantPlatform.Application.Common;

namespace AssistantPlatform.Infrastructure.Redis;

/// <summary>A fixed window that begins with its first count and is shared by all nodes.</summary>
internal sealed class RedisWindow(RedisConnection redis, string key, int permits, TimeSpan window)
{
    private const string Script =
        """
        local asked = tonumber(ARGV[3])
        local count = tonumber(redis.call('GET', KEYS[1]) or 0)
        if count + math.max(asked, 1) > tonumber(ARGV[2]) then
          return redis.call('PTTL', KEYS[1])
        end
        if asked > 0 and redis.call('INCRBY', KEYS[1], asked) == asked then
          redis.call('PEXPIRE', KEYS[1], ARGV[1])
        end
        return -1
        """;

    /// <summary>How long to wait for the next window; null when the permits are there, or nobody can tell.</summary>
    /// <param name="asked">Zero asks whether one more would be permitted, and counts nothing.</param>
    public async ValueTask<TimeSpan?> CountAsync(int asked)
    {
        using var span = Telemetry.Source.StartActivity("redis rate_limit", ActivityKind.Client);
        var wait = await redis.AskAsync(
            async database => (long)await database.ScriptEvaluateAsync(
                Script, [key], [(long)window.TotalMilliseconds, permits, asked]),
            otherwise: -1);
        return wait < 0 ? null : TimeSpan.FromMilliseconds(wait);
    }
}
