using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.Webhooks;

public static class WebhookDeliverySpec
{
    public static Specification<WebhookDelivery> ById(WebhookDeliveryId id, UserId owner) =>
        new Specification<WebhookDelivery>().Where(delivery => delivery.Id == id && delivery.OwnerId == owner);

    public static Specification<WebhookDelivery> Of(WebhookId webhook, UserId owner) =>
        new Specification<WebhookDelivery>().Where(delivery => delivery.WebhookId == webhook && delivery.OwnerId == owner);
}
