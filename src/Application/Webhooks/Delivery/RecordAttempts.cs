using System.Diagnostics;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Webhooks;

namespace AssistantPlatform.Application.Webhooks.Delivery;

/// <summary>Keeps what attempts led to, plans the next ones, and completes the work that they were.</summary>
internal sealed record RecordAttempts(IReadOnlyList<MadeAttempt> Made) : ICommand<Done>, IRepeatAfterLostRace;

/// <param name="Work">Executed before when its process died, or was stopped, at the attempt.</param>
/// <param name="Trace">That of the event, which the next attempt belongs to as well.</param>
internal sealed record MadeAttempt(DeliverWebhook Attempt, WorkTicket Work, AttemptOutcome Outcome, Activity? Trace);

internal sealed class RecordAttemptsHandler(
    IWebhooksDb db, IWorkQueue work, WebhookQueue queue, WebhookNotices notices, TimeProvider clock)
    : ICommandHandler<RecordAttempts, Done>
{
    public async Task<Result<Done>> Handle(RecordAttempts request, CancellationToken cancellationToken)
    {
        var found = await db.OnTheirWayAsync(request.Made.Select(made => made.Attempt.DeliveryId), cancellationToken);
        foreach (var made in request.Made)
        {
            work.Complete(made.Work);
            if (found.TryGetValue(made.Attempt.DeliveryId, out var way) && way.Delivery.Awaits(made.Attempt.Attempt))
            {
                Record(made, way);
            }
        }

        return Result.Ok();
    }

    private void Record(MadeAttempt made, DeliveryOnItsWay way)
    {
        var (delivery, webhook) = way;
        NoteInterruptions(delivery, made.Work);
        NoteHealth(webhook, delivery, made.Outcome);
        db.WebhookAttempts.Add(WebhookAttempt.Of(delivery.Id, made.Outcome));
        if (delivery.Note(made.Outcome, Random.Shared.NextDouble(), clock.GetUtcNow()) is { } delay)
        {
            Activity.Current = made.Trace;
            queue.Enqueue(delivery, delay);
        }
    }

    private void NoteInterruptions(WebhookDelivery delivery, WorkTicket ticket)
    {
        var interrupted = new AttemptOutcome(
            delivery.NextAttemptAt ?? delivery.CreatedAt, TimeSpan.Zero, StatusCode: null, WebhookErrors.Interrupted.Code);
        for (var execution = 1; execution < ticket.Attempt; execution++)
        {
            db.WebhookAttempts.Add(WebhookAttempt.Of(delivery.Id, interrupted));
        }
    }

    private void NoteHealth(Webhook webhook, WebhookDelivery delivery, AttemptOutcome outcome)
    {
        if (!delivery.IsTest && webhook.Note(outcome, clock.GetUtcNow()))
        {
            notices.TellOfSuspension(webhook);
        }
    }
}
