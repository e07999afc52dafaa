using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>The caller's notifications, newest first.</summary>
/// <param name="Unread">True leaves those out that were read.</param>
public sealed record ListNotifications(int Limit, string? Cursor, bool Unread) : IQuery<Page<NotificationDto>>;

internal sealed class ListNotificationsValidator : AbstractValidator<ListNotifications>
{
    public ListNotificationsValidator() => RuleFor(query => query.Limit).IsPageLimit();
}

internal sealed class ListNotificationsHandler(IIdentityDb db, ICurrentUser caller)
    : IQueryHandler<ListNotifications, Page<NotificationDto>>
{
    public async Task<Result<Page<NotificationDto>>> Handle(ListNotifications query, CancellationToken cancellationToken)
    {
        var wanted = query.Unread ? NotificationSpec.UnreadOf(caller.Id) : NotificationSpec.OwnedBy(caller.Id);
        var notifications = db.Notifications.AsNoTracking().WithSpecification(wanted);
        if (query.Cursor is { } cursor)
        {
            if (!Cursor.TryDecode<Guid>(cursor, out var last))
            {
                return CommonErrors.CursorInvalid;
            }

            var lastId = NotificationId.From(last);
            notifications = notifications.Where(notification => notification.Id < lastId);
        }

        var rows = await notifications.OrderByDescending(notification => notification.Id)
            .Take(query.Limit + 1).ToListAsync(cancellationToken);
        return Page<NotificationDto>.Of(rows.ConvertAll(NotificationDto.Of), query.Limit, notification => notification.Id);
    }
}
