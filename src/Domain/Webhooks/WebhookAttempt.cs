using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Webhooks;

/// <summary>One time that a delivery was sent, and what came back.</summary>
public sealed class WebhookAttempt
{
    public const int ErrorCodeMaxLength = 100;

    private WebhookAttempt()
    {
    }

    public WebhookAttemptId Id { get; private init; }

    public WebhookDeliveryId DeliveryId { get; private init; }

    /// <summary>Where it was sent to, for the webhook's address may change; null when nobody knows.</summary>
    public string? Url { get; private init; }

    public DateTimeOffset StartedAt { get; private init; }

    public int DurationMs { get; private init; }

    public int? StatusCode { get; private init; }

    public string? ErrorCode { get; private init; }

    public string? Response { get; private init; }

    public static WebhookAttempt Of(WebhookDeliveryId delivery, AttemptOutcome outcome) => new()
    {
        Id = TypedId.New<WebhookAttemptId>(),
        DeliveryId = delivery,
        Url = outcome.Url,
        StartedAt = outcome.StartedAt,
        DurationMs = (int)outcome.Duration.TotalMilliseconds,
        StatusCode = outcome.StatusCode,
        ErrorCode = outcome.ErrorCode,
        Response = outcome.Response,
    };
}
