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

    public static readonly Error EventReserved = new(
        "webhooks.event_reserved",
        ErrorKind.Forbidden,
        "Only administrators who are signed in can choose events about accounts.");
}
