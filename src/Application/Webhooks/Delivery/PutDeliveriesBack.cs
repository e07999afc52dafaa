using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Webhooks.Delivery;

/// <summary>Has attempts wait as work of their own again, and completes the work that they were part of.</summary>
internal sealed record PutDeliveriesBack(IReadOnlyList<DueAttempt> Attempts, WorkTicket Work) : ICommand<Done>;

internal sealed class PutDeliveriesBackHandler(IWebhooksDb db, IWorkQueue work, WebhookQueue queue)
    : ICommandHandler<PutDeliveriesBack, Done>
{
    public async Task<Result<Done>> Handle(PutDeliveriesBack request, CancellationToken cancellationToken)
    {
        var attempts = request.Attempts.ToDictionary(attempt => WebhookDeliveryId.From(attempt.DeliveryId));
        var waiting = await db.WebhookDeliveries.Where(delivery => attempts.Keys.Contains(delivery.Id))
            .ToListAsync(cancellationToken);
        waiting.ForEach(delivery => queue.Enqueue(delivery, attempts[delivery.Id]));
        work.Complete(request.Work);
        return Result.Ok();
    }
}
