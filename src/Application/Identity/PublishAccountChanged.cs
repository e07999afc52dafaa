using System.Text.Json;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Identity;
using MediatR;

namespace AssistantPlatform.Application.Identity;

internal sealed class PublishAccountChanged(IIdentityDb db, IMediator mediator, TimeProvider clock)
    : INotificationHandler<UserChanged>
{
    public async Task Handle(UserChanged notification, CancellationToken cancellationToken)
    {
        // By key, because the use case that changed the account has read it.
        if (await db.Users.FindAsync([notification.User], cancellationToken) is not { } user)
        {
            return;
        }

        var changed = new AccountChanged(
            user.Id,
            notification.IsNew,
            user.Email,
            user.DisplayName,
            JsonNamingPolicy.SnakeCaseLower.ConvertName(user.Role.ToString()),
            user.DisabledAt is not null,
            user.CreatedAt,
            clock.GetUtcNow());
        await mediator.Publish(changed, cancellationToken);
    }
}
