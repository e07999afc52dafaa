using AssistantPlatform.Domain.Common;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.Platform;

/// <summary>Counts what one request uses up, and remembers what of it the client is to be told.</summary>
public sealed class RequestLimits(IRateLimits limits, IOptions<RateLimitSettings> settings)
{
    private readonly List<RateLimitCount> _told = [];

    public IReadOnlyList<RateLimitCount> Told => _told;

    /// <summary>Counts one; the error when it was one too many.</summary>
    public async ValueTask<Error?> CountAsync(RateLimit limit, string key)
    {
        if (!settings.Value.Enabled)
        {
            return null;
        }

        var count = await limits.CountAsync(limit, key);
        _told.Add(count);
        return count.Refusal;
    }

    /// <summary>The same for what several people use up together: how much the others used, only a refusal tells.</summary>
    /// <param name="asked">Zero asks whether one more would be permitted, and counts nothing.</param>
    public async ValueTask<Error?> CountSharedAsync(RateLimit limit, string key, int asked = 1)
    {
        if (!settings.Value.Enabled)
        {
            return null;
        }

        var count = await limits.CountAsync(limit, key, asked);
        if (count.IsExceeded)
        {
            _told.Add(count);
        }

        return count.Refusal;
    }
}
