using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Webhooks.Delivery;

/// <summary>Has attempts wait as work of their own again, in their old places.</summary>
/// <param name="Kept">What the work that they were part of is to be executed again for; it is completed where this is nothing.</param>
internal sealed record PutDeliveriesBack(IReadOnlyList<DueAttempt> Untouched, IReadOnlyList<DueAttempt> Kept, WorkTicket Work)
    : ICommand<Done>;

internal sealed class PutDeliveriesBackHandler(IWebhooksDb db, IWorkQueue work, WebhookQueue queue, TimeProvider clock)
    : ICommandHandler<PutDeliveriesBack, Done>
{
    public async Task<Result<Done>> Handle(PutDeliveriesBack request, CancellationToken cancellationToken)
    {
        var attempts = request.Untouched.ToDictionary(attempt => WebhookDeliveryId.From(attempt.DeliveryId));
        var waiting = await db.WebhookDeliveries.AsNoTracking().Where(delivery => attempts.Keys.Contains(delivery.Id))
            .ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        waiting.ForEach(delivery =>
            queue.Enqueue(delivery, attempts[delivery.Id], delay: (delivery.NextAttemptAt ?? delivery.CreatedAt) - now));
        if (request.Kept.Count == 0)
        {
            work.Complete(request.Work);
        }
        else
        {
            work.Reduce(request.Work, new DeliverWebhook(request.Kept));
        }

        return Result.Ok();
    }
}
