namespace AssistantPlatform.Infrastructure.Platform;

/// <summary>Counts in windows of time that begin with their first count, for this process or for all of them.</summary>
public interface IRateLimits
{
    /// <param name="asked">Zero asks whether one more would be permitted, and counts nothing.</param>
    ValueTask<RateLimitCount> CountAsync(RateLimit limit, string key, int asked = 1);
}
