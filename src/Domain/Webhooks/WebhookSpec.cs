using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.Webhooks;

public static class WebhookSpec
{
    public static Specification<Webhook> ById(WebhookId id, UserId owner) =>
        OwnedBy(owner).Where(webhook => webhook.Id == id);

    public static Specification<Webhook> OwnedBy(UserId owner) =>
        new Specification<Webhook>().Where(webhook => webhook.OwnerId == owner);
}
