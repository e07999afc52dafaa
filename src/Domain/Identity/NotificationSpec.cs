using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Identity;

public static class NotificationSpec
{
    public static Specification<Notification> OwnedBy(UserId user) =>
        new Specification<Notification>().Where(notification => notification.UserId == user);

    public static Specification<Notification> UnreadOf(UserId user) =>
        OwnedBy(user).Where(notification => notification.ReadAt == null);
}
