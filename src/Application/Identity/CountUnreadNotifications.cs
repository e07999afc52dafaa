using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

public sealed record CountUnreadNotifications : IQuery<UnreadNotificationsDto>;

/// <param name="Count">100 also stands for more.</param>
public sealed record UnreadNotificationsDto(int Count);

internal sealed class CountUnreadNotificationsHandler(IIdentityDb db, ICurrentUser caller)
    : IQueryHandler<CountUnreadNotifications, UnreadNotificationsDto>
{
    /// <summary>Nobody reads a larger number, and counting must stay cheap.</summary>
    private const int Most = 100;

    public async Task<Result<UnreadNotificationsDto>> Handle(
        CountUnreadNotifications query, CancellationToken cancellationToken) => new UnreadNotificationsDto(
            await db.Notifications.WithSpecification(NotificationSpec.UnreadOf(caller.Id))
                .OrderBy(notification => notification.Id).Take(Most).CountAsync(cancellationToken));
}
