using System.Diagnostics;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Webhooks;

namespace AssistantPlatform.Application.Webhooks.Delivery;

/// <summary>Puts deliveries on their way. Each webhook has slots of its own, so a slow receiver delays nobody else.</summary>
internal sealed class WebhookQueue(IWorkQueue queue)
{
    private const int SlotsPerWebhook = 16;

    public void Enqueue(WebhookDelivery delivery, TimeSpan delay = default) => Enqueue(
        new DueAttempt(delivery.Id.Value, delivery.NextAttempt, Activity.Current?.Id), delivery, delay);

    public void PutBack(DueAttempt attempt, WebhookDelivery delivery) => Enqueue(attempt, delivery, delay: default);

    private void Enqueue(DueAttempt attempt, WebhookDelivery delivery, TimeSpan delay) => queue.Enqueue(
        new DeliverWebhook([attempt]),
        delivery.OwnerId,
        delay,
        new OwnerShare(delivery.WebhookId.Value.ToString("n"), SlotsPerWebhook));
}
