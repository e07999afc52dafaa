using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

public sealed record ReadAllNotifications : ICommand<Done>;

internal sealed class ReadAllNotificationsHandler(IIdentityDb db, ICurrentUser caller, TimeProvider clock)
    : ICommandHandler<ReadAllNotifications, Done>
{
    public async Task<Result<Done>> Handle(ReadAllNotifications command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var unread = await db.Notifications.WithSpecification(NotificationSpec.UnreadOf(caller.Id))
            .ToListAsync(cancellationToken);
        unread.ForEach(notification => notification.Read(now));
        return Result.Ok();
    }
}
