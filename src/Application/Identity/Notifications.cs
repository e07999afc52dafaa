using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity;

internal sealed class Notifications(IIdentityDb db, TimeProvider clock) : INotifications
{
    public void Give(UserId person, Notice notice) => db.Notifications.Add(
        Notification.Of(person, notice.Kind, notice.Title, notice.Body, notice.Link, clock.GetUtcNow()));
}
