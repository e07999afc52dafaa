using System.Diagnostics;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Webhooks;

namespace AssistantPlatform.Application.Webhooks.Delivery;

/// <summary>Puts deliveries on their way. Each webhook has slots of its own, so a slow receiver delays nobody else.</summary>
internal sealed class WebhookQueue(IWorkQueue queue)
{
    private const int SlotsPerWebhook = 16;

    public void Enqueue(WebhookDelivery delivery) =>
        Enqueue(delivery, new DueAttempt(delivery.Id.Value, delivery.NextAttempt, Activity.Current?.Id));

    /// <summary>Plans the next attempt, in the trace of the ones before.</summary>
    public void EnqueueRetry(WebhookDelivery delivery, TimeSpan delay, string? trace) =>
        Enqueue(delivery, new DueAttempt(delivery.Id.Value, delivery.NextAttempt, trace), delay);

    public void Enqueue(WebhookDelivery delivery, DueAttempt attempt, TimeSpan delay = default) => queue.Enqueue(
        new DeliverWebhook([attempt]),
        delivery.OwnerId,
        delay,
        new OwnerShare(delivery.WebhookId.Value.ToString("n"), SlotsPerWebhook));
}
