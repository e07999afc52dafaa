using System.Linq.Expressions;
using System.Text.Json;
using AssistantPlatform.Domain.Webhooks;

namespace AssistantPlatform.Application.Webhooks.Delivery;

/// <summary>One event on its way to one webhook.</summary>
/// <param name="Event">The type of the event.</param>
/// <param name="Attempts">How often it was sent.</param>
/// <param name="LastStatusCode">What the receiver answered last; null when it did not.</param>
/// <param name="NextAttemptAt">Null when it is not tried again.</param>
public sealed record WebhookDeliveryDto(
    Guid Id,
    Guid WebhookId,
    string Event,
    bool IsTest,
    DeliveryStatus Status,
    int Attempts,
    int? LastStatusCode,
    DateTimeOffset CreatedAt,
    DateTimeOffset? NextAttemptAt,
    DateTimeOffset? EndedAt)
{
    internal static readonly Expression<Func<WebhookDelivery, WebhookDeliveryDto>> Projection = delivery => new(
        delivery.Id.Value,
        delivery.WebhookId.Value,
        delivery.Event,
        delivery.IsTest,
        delivery.Status,
        delivery.Attempts,
        delivery.LastStatusCode,
        delivery.CreatedAt,
        delivery.NextAttemptAt,
        delivery.EndedAt);

    private static readonly Func<WebhookDelivery, WebhookDeliveryDto> Compiled = Projection.Compile();

    internal static WebhookDeliveryDto From(WebhookDelivery delivery) => Compiled(delivery);
}

/// <summary>A delivery with what is sent, and every attempt, the oldest first.</summary>
/// <param name="Payload">The body, exactly as it is signed.</param>
public sealed record WebhookDeliveryDetailDto(
    WebhookDeliveryDto Delivery, JsonElement Payload, IReadOnlyList<WebhookAttemptDto> Attempts);

/// <summary>One time that a delivery was sent.</summary>
/// <param name="Url">Where to; null when nobody knows.</param>
/// <param name="StatusCode">What the receiver answered; null when it did not.</param>
/// <param name="ErrorCode">Why there is no answer.</param>
/// <param name="Response">The beginning of the answer's body.</param>
public sealed record WebhookAttemptDto(
    string? Url, DateTimeOffset StartedAt, int DurationMs, int? StatusCode, string? ErrorCode, string? Response)
{
    internal static WebhookAttemptDto From(WebhookAttempt attempt) =>
        new(attempt.Url, attempt.StartedAt, attempt.DurationMs, attempt.StatusCode, attempt.ErrorCode, attempt.Response);
}
