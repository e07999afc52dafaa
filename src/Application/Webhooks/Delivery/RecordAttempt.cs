using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Webhooks.Delivery;

/// <summary>Keeps what an attempt led to, plans the next, and completes the work that it was.</summary>
/// <param name="Work">Executed before when its process died, or was stopped, at the attempt.</param>
internal sealed record RecordAttempt(Guid DeliveryId, int Attempt, WorkTicket Work, AttemptOutcome Outcome)
    : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class RecordAttemptHandler(
    IWebhooksDb db, IWorkQueue work, WebhookQueue queue, WebhookNotices notices, TimeProvider clock)
    : ICommandHandler<RecordAttempt, Done>
{
    public async Task<Result<Done>> Handle(RecordAttempt request, CancellationToken cancellationToken)
    {
        work.Complete(request.Work);
        var id = new WebhookDeliveryId(request.DeliveryId);
        var found = await db.WebhookDeliveries.Where(delivery => delivery.Id == id)
            .Join(db.Webhooks, delivery => delivery.WebhookId, webhook => webhook.Id, (delivery, webhook) => new { delivery, webhook })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null || !found.delivery.Awaits(request.Attempt))
        {
            return Result.Ok();
        }

        NoteInterruptions(found.delivery, request.Work);
        NoteHealth(found.webhook, found.delivery, request.Outcome);
        db.WebhookAttempts.Add(WebhookAttempt.Of(id, request.Outcome));
        if (found.delivery.Note(request.Outcome, Random.Shared.NextDouble(), clock.GetUtcNow()) is { } delay)
        {
            queue.Enqueue(found.delivery, delay);
        }

        return Result.Ok();
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
