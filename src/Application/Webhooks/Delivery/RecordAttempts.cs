using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Webhooks.Delivery;

/// <summary>Keeps what attempts led to, plans the next ones, and completes the work of those that were alone in it.</summary>
internal sealed record RecordAttempts(IReadOnlyList<MadeAttempt> Made) : ICommand<Done>, IRepeatAfterLostRace;

/// <param name="Work">Executed before when its process died, or was stopped, at one of its attempts.</param>
/// <param name="Completes">
/// Its work is no more than this attempt. Otherwise it may be recorded although another process has the work meanwhile: what
/// the delivery awaits decides.
/// </param>
internal sealed record MadeAttempt(BegunDelivery Begun, WorkTicket Work, AttemptOutcome Outcome, bool Completes);

internal sealed class RecordAttemptsHandler(
    IWebhooksDb db, IWorkQueue work, WebhookQueue queue, WebhookNotices notices, TimeProvider clock)
    : ICommandHandler<RecordAttempts, Done>
{
    public async Task<Result<Done>> Handle(RecordAttempts request, CancellationToken cancellationToken)
    {
        var deliveries = await DeliveriesOfAsync(request.Made, cancellationToken);

        // Always read: how they fare changes meanwhile.
        var webhooks = await db.Webhooks.OfAsync(deliveries.Values, cancellationToken);
        foreach (var made in request.Made)
        {
            if (made.Completes)
            {
                work.Complete(made.Work);
            }

            if (deliveries.TryGetValue(IdOf(made), out var delivery) && delivery.Awaits(made.Begun.Attempt.Attempt)
                && webhooks.TryGetValue(delivery.WebhookId, out var webhook))
            {
                Record(made, delivery, webhook);
            }
        }

        return Result.Ok();
    }

    /// <summary>As they were read when the attempts began; at a second try read again.</summary>
    private async Task<Dictionary<WebhookDeliveryId, WebhookDelivery>> DeliveriesOfAsync(
        IReadOnlyList<MadeAttempt> made, CancellationToken cancellationToken)
    {
        var known = made.Select(attempt => attempt.Begun.Delivery.Take()).OfType<WebhookDelivery>().ToDictionary(delivery => delivery.Id);
        db.WebhookDeliveries.AttachRange(known.Values);
        var unknown = made.Select(IdOf).Where(id => !known.ContainsKey(id)).ToArray();
        if (unknown.Length > 0)
        {
            await db.WebhookDeliveries.Where(delivery => unknown.Contains(delivery.Id))
                .ForEachAsync(delivery => known.Add(delivery.Id, delivery), cancellationToken);
        }

        return known;
    }

    private static WebhookDeliveryId IdOf(MadeAttempt made) => WebhookDeliveryId.From(made.Begun.Attempt.DeliveryId);

    private void Record(MadeAttempt made, WebhookDelivery delivery, Webhook webhook)
    {
        NoteInterruptions(delivery, made.Work);
        NoteHealth(webhook, delivery, made.Outcome);
        db.WebhookAttempts.Add(WebhookAttempt.Of(delivery.Id, made.Outcome));
        if (delivery.Note(made.Outcome, Random.Shared.NextDouble(), clock.GetUtcNow()) is { } delay)
        {
            queue.EnqueueRetry(delivery, delay, made.Begun.Attempt.Trace);
        }
    }

    private void NoteInterruptions(WebhookDelivery delivery, WorkTicket ticket)
    {
        var interrupted = new AttemptOutcome(
            delivery.NextAttemptAt ?? delivery.CreatedAt, TimeSpan.Zero, StatusCode: null, WebhookErrors.Interrupted.Code);
        for (var execution = 1; execution < ticket.Attempt; execution++)
        {
            delivery.NoteInterruption();
            db.WebhookAttempts.Add(WebhookAttempt.Of(delivery.Id, interrupted));
        }
    }

    /// <summary>A test that fails is the trouble of whoever tries; one that succeeds shows that the receiver is well again.</summary>
    private void NoteHealth(Webhook webhook, WebhookDelivery delivery, AttemptOutcome outcome)
    {
        if ((outcome.IsSuccess || !delivery.IsTest) && webhook.Note(outcome, clock.GetUtcNow()))
        {
            notices.TellOfSuspension(webhook);
        }
    }
}
