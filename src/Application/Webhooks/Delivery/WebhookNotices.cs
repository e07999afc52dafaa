using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Webhooks;

namespace AssistantPlatform.Application.Webhooks.Delivery;

/// <summary>What a person is told of a webhook that was switched off.</summary>
internal sealed class WebhookNotices(INotifications notifications)
{
    public void TellOfSuspension(Webhook webhook) => notifications.Give(webhook.OwnerId, new Notice(
        "webhooks.switched_off",
        $"The webhook {webhook.Name} was switched off",
        webhook.Suspension == SuspensionReason.Gone
            ? "Its receiver answered that it wants nothing more (410). Switch it on again if that was a mistake."
            : $"Nothing could be delivered to it for {Webhook.Patience.Days} days. Switch it on again when its receiver works.",
        "/settings/webhooks"));
}
