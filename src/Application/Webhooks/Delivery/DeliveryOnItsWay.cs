using AssistantPlatform.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Webhooks.Delivery;

internal sealed record DeliveryOnItsWay(WebhookDelivery Delivery, Webhook Webhook);

internal static class DeliveriesOnTheirWay
{
    /// <summary>In one statement, so that delivery and webhook are of the same moment. Without those that are gone.</summary>
    public static Task<Dictionary<Guid, DeliveryOnItsWay>> OnTheirWayAsync(
        this IWebhooksDb db, IEnumerable<Guid> deliveries, CancellationToken cancellationToken)
    {
        var ids = deliveries.Select(WebhookDeliveryId.From).ToArray();
        return db.WebhookDeliveries
            .Where(delivery => ids.Contains(delivery.Id))
            .Join(
                db.Webhooks,
                delivery => delivery.WebhookId,
                webhook => webhook.Id,
                (delivery, webhook) => new DeliveryOnItsWay(delivery, webhook))
            .ToDictionaryAsync(way => way.Delivery.Id.Value, cancellationToken);
    }
}
