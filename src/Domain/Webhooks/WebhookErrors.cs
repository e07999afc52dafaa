using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Webhooks;

public static class WebhookErrors
{
    public static readonly Error NotFound =
        new("webhooks.not_found", ErrorKind.NotFound, "There is no such webhook.");

    public static readonly Error TooMany = new(
        "webhooks.too_many",
        ErrorKind.Conflict,
        $"One person can have {Webhook.MaxPerPerson} webhooks. Delete one that you no longer need.");

    public static readonly Error DeliveryNotFound =
        new("webhooks.delivery_not_found", ErrorKind.NotFound, "There is no such delivery.");

    public static readonly Error SwitchedOff =
        new("webhooks.switched_off", ErrorKind.Conflict, "The webhook is switched off. Switch it on, then send again.");

    public static readonly Error Interrupted = new(
        "webhooks.interrupted",
        ErrorKind.Unavailable,
        "The server stopped during the attempt. Whether the receiver got it is not known; it was sent again.");

    public static readonly Error EventReserved = new(
        "webhooks.event_reserved",
        ErrorKind.Forbidden,
        "News of accounts is for administrators who are signed in, not for API keys.");
}
