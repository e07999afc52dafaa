using System.Threading.RateLimiting;

namespace AssistantPlatform.Infrastructure.Platform;

/// <summary>Counts in windows of time, for this process or for all of them.</summary>
public interface IRateLimits
{
    /// <summary>The count of one key under one policy; unlimited where limits are switched off.</summary>
    RateLimitPartition<string> Within(TimeSpan window, string policy, string key, int permits);
}
