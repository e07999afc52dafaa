using AssistantPlatform.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Webhooks.Delivery;

internal sealed record DeliveryOnItsWay(WebhookDelivery Delivery, Webhook Webhook);

internal static class DeliveriesOnTheirWay
{
    /// <summary>
    /// Without those that are gone; not tracked. Webhooks are read after them, so that what changed in between is known; not
    /// with each of them, for many are on their way to one.
    /// </summary>
    public static async Task<Dictionary<Guid, DeliveryOnItsWay>> OnTheirWayAsync(
        this IWebhooksDb db, IEnumerable<Guid> deliveries, CancellationToken cancellationToken)
    {
        var ids = deliveries.Select(WebhookDeliveryId.From).ToArray();
        var found = await db.WebhookDeliveries.AsNoTracking().Where(delivery => ids.Contains(delivery.Id))
            .ToListAsync(cancellationToken);
        var webhooks = await db.Webhooks.AsNoTracking().OfAsync(found, cancellationToken);
        return found.Where(delivery => webhooks.ContainsKey(delivery.WebhookId)).ToDictionary(
            delivery => delivery.Id.Value, delivery => new DeliveryOnItsWay(delivery, webhooks[delivery.WebhookId]));
    }

    public static Task<Dictionary<WebhookId, Webhook>> OfAsync(
        this IQueryable<Webhook> webhooks, IEnumerable<WebhookDelivery> deliveries, CancellationToken cancellationToken)
    {
        var ids = deliveries.Select(delivery => delivery.WebhookId).Distinct().ToArray();
        return webhooks.Where(webhook => ids.Contains(webhook.Id)).ToDictionaryAsync(webhook => webhook.Id, cancellationToken);
    }
}
