using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Infrastructure.Platform;

/// <summary>So much of something, and no more, in a window of time.</summary>
public sealed record RateLimit(string Policy, int Permits, TimeSpan Window);

/// <summary>How a count stands.</summary>
/// <param name="IsExceeded">It was one too many, and is not counted.</param>
public sealed record RateLimitCount(RateLimit Limit, int Remaining, TimeSpan ResetsIn, bool IsExceeded)
{
    public Error? Refusal => IsExceeded ? CommonErrors.RateLimited with { RetryAfter = ResetsIn } : null;
}
