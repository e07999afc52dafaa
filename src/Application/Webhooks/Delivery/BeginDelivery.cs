using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Webhooks.Delivery;

/// <summary>Finds what is to be sent; null when nothing is any more.</summary>
internal sealed record BeginDelivery(Guid DeliveryId, int Attempt) : ICommand<WebhookMessage?>, IRepeatAfterLostRace;

internal sealed class BeginDeliveryHandler(IWebhooksDb db, IWebhookSecretSeal seal, TimeProvider clock)
    : ICommandHandler<BeginDelivery, WebhookMessage?>
{
    public async Task<Result<WebhookMessage?>> Handle(BeginDelivery request, CancellationToken cancellationToken)
    {
        var id = new WebhookDeliveryId(request.DeliveryId);
        var found = await db.WebhookDeliveries.Where(delivery => delivery.Id == id)
            .Join(db.Webhooks, delivery => delivery.WebhookId, webhook => webhook.Id, (delivery, webhook) => new { delivery, webhook })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null || !found.delivery.Awaits(request.Attempt))
        {
            return Result.Ok<WebhookMessage?>(null);
        }

        if (!found.webhook.Active && !found.delivery.IsTest)
        {
            found.delivery.Cancel(clock.GetUtcNow());
            return Result.Ok<WebhookMessage?>(null);
        }

        var secrets = found.webhook.SecretsAt(clock.GetUtcNow()).Select(secret => seal.Open(secret, found.webhook.OwnerId));
        return new WebhookMessage(found.webhook.Url, request.DeliveryId.ToString(), found.delivery.Payload, [.. secrets]);
    }
}
