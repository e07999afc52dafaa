using System.Net;

namespace AssistantPlatform.Domain.Webhooks;

/// <summary>What one attempt to deliver led to.</summary>
/// <param name="StatusCode">What the receiver answered; null when it did not.</param>
/// <param name="ErrorCode">Why there is no answer.</param>
/// <param name="Response">The beginning of the answer's body.</param>
/// <param name="RetryAfter">How long the receiver wants to be left alone.</param>
/// <param name="Url">Where it was sent to; null when its server did not live to tell.</param>
public sealed record AttemptOutcome(
    DateTimeOffset StartedAt,
    TimeSpan Duration,
    int? StatusCode,
    string? ErrorCode = null,
    string? Response = null,
    TimeSpan? RetryAfter = null,
    string? Url = null)
{
    /// <summary>A redirect is none: what is signed for one address is sent to no other.</summary>
    public bool IsSuccess => StatusCode is >= 200 and < 300;

    /// <summary>The receiver wants nothing more, ever.</summary>
    public bool IsGone => StatusCode is (int)HttpStatusCode.Gone;
}
