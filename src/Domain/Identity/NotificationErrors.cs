using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Identity;

public static class NotificationErrors
{
    public static readonly Error NotFound =
        new("identity.notification_not_found", ErrorKind.NotFound, "There is no such notification.");
}
