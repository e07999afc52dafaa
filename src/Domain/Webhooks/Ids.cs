using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Webhooks;

public readonly record struct WebhookId(Guid Value) : ITypedId<WebhookId>
{
    public static WebhookId From(Guid value) => new(value);

    // Keyset pages compare ids in SQL.
    public static bool operator <(WebhookId left, WebhookId right) => left.Value < right.Value;

    public static bool operator >(WebhookId left, WebhookId right) => left.Value > right.Value;
}
