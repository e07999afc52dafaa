using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>Marks one notification as read. Harmless when repeated.</summary>
public sealed record ReadNotification(Guid Id) : ICommand<Done>;

internal sealed class ReadNotificationHandler(IIdentityDb db, ICurrentUser caller, TimeProvider clock)
    : ICommandHandler<ReadNotification, Done>
{
    public async Task<Result<Done>> Handle(ReadNotification command, CancellationToken cancellationToken)
    {
        var id = NotificationId.From(command.Id);
        var notification = await db.Notifications.WithSpecification(NotificationSpec.OwnedBy(caller.Id))
            .FirstOrDefaultAsync(notification => notification.Id == id, cancellationToken);
        if (notification is null)
        {
            return NotificationErrors.NotFound;
        }

        notification.Read(clock.GetUtcNow());
        return Result.Ok();
    }
}
