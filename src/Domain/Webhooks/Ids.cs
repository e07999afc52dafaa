using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Webhooks;

public readonly record struct WebhookId(Guid Value) : ITypedId<WebhookId>
{
    public static WebhookId From(Guid value) => new(value);

    // Keyset pages compare ids in SQL.
    public static bool operator <(WebhookId left, WebhookId right) => left.Value < right.Value;

    public static bool operator >(WebhookId left, WebhookId right) => left.Value > right.Value;
}

public readonly record struct WebhookDeliveryId(Guid Value) : ITypedId<WebhookDeliveryId>
{
    public static WebhookDeliveryId From(Guid value) => new(value);

    // Keyset pages compare ids in SQL.
    public static bool operator <(WebhookDeliveryId left, WebhookDeliveryId right) => left.Value < right.Value;

    public static bool operator >(WebhookDeliveryId left, WebhookDeliveryId right) => left.Value > right.Value;
}

public readonly record struct WebhookAttemptId(Guid Value) : ITypedId<WebhookAttemptId>
{
    public static WebhookAttemptId From(Guid value) => new(value);

    // Lists go by it, as the database sorts uuids.
    public static bool operator <(WebhookAttemptId left, WebhookAttemptId right) => left.Value < right.Value;

    public static bool operator >(WebhookAttemptId left, WebhookAttemptId right) => left.Value > right.Value;
}
