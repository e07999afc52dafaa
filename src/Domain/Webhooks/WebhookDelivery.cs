using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.Webhooks;

/// <summary>One event on its way to one webhook. Its id is the message's, the same at every attempt.</summary>
public sealed class WebhookDelivery
{
    private WebhookDelivery()
    {
    }

    public WebhookDeliveryId Id { get; private init; }

    public WebhookId WebhookId { get; private init; }

    public UserId OwnerId { get; private init; }

    /// <summary>The type of the event.</summary>
    public string Event { get; private init; } = "";

    /// <summary>The body, exactly as it is signed and sent.</summary>
    public string Payload { get; private init; } = "";

    /// <summary>Somebody tries the webhook out: it is sent once, also when the webhook is switched off.</summary>
    public bool IsTest { get; private init; }

    public DeliveryStatus Status { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Those that do not count: they were cut short, or made before somebody asked for it to be sent again.</summary>
    public int EarlierAttempts { get; private set; }

    /// <summary>Names the attempt to come. Another one once it is asked for again, so that what was planned before is not made.</summary>
    public int NextAttempt => Attempts + EarlierAttempts + 1;

    /// <summary>What the receiver answered last.</summary>
    public int? LastStatusCode { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? NextAttemptAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Changes with every change of the row; the concurrency token.</summary>
    public uint Version { get; private set; }

    public static WebhookDelivery Of(
        WebhookId webhook, UserId owner, string type, string payload, DateTimeOffset now, bool isTest = false) => new()
    {
        Id = TypedId.New<WebhookDeliveryId>(),
        WebhookId = webhook,
        OwnerId = owner,
        Event = type,
        Payload = payload,
        IsTest = isTest,
        CreatedAt = now,
        NextAttemptAt = now,
    };

    /// <summary>False for an attempt that was made or replaced, and when none is to be made any more.</summary>
    public bool Awaits(int attempt) => Status == DeliveryStatus.Pending && attempt == NextAttempt;

    /// <summary>Takes note of an attempt that its server did not live to finish.</summary>
    public void NoteInterruption() => (Attempts, EarlierAttempts) = (Attempts + 1, EarlierAttempts + 1);

    /// <summary>Takes note of an attempt.</summary>
    /// <param name="chance">From 0 to 1: when exactly it is tried again.</param>
    /// <returns>How long to wait before the next attempt; null when there is none.</returns>
    public TimeSpan? Note(AttemptOutcome outcome, double chance, DateTimeOffset now)
    {
        Attempts++;
        LastStatusCode = outcome.StatusCode;
        if (outcome.IsSuccess || outcome.IsGone || IsTest)
        {
            End(outcome.IsSuccess ? DeliveryStatus.Delivered : DeliveryStatus.Failed, now);
            return null;
        }

        var delay = RetryPlan.DelayAfter(Attempts - EarlierAttempts, outcome.RetryAfter, chance);
        if (delay is null)
        {
            End(DeliveryStatus.Failed, now);
        }

        NextAttemptAt = now + delay;
        return delay;
    }

    public void Cancel(DateTimeOffset now) => End(DeliveryStatus.Cancelled, now);

    /// <summary>Has it sent once more, at once. False when it is being sent, or about to be: asked twice, it goes once.</summary>
    public bool Redeliver(DateTimeOffset now)
    {
        if (IsOnItsWay(now))
        {
            return false;
        }

        (Status, EarlierAttempts) = (DeliveryStatus.Pending, Attempts);
        (NextAttemptAt, EndedAt) = (now, null);
        return true;
    }

    // What was not tried since it was asked for is on its way, also when it was asked of a server whose clock is ahead.
    private bool IsOnItsWay(DateTimeOffset now) =>
        Status == DeliveryStatus.Pending && (Attempts == EarlierAttempts || NextAttemptAt <= now);

    private void End(DeliveryStatus status, DateTimeOffset now) => (Status, EndedAt, NextAttemptAt) = (status, now, null);
}
