using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>What an administrator changes of somebody else's account; null keeps.</summary>
public sealed record ManageUser(Guid Id, UserRole? Role, bool? Disabled) : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class ManageUserHandler(
    IIdentityDb db,
    ICurrentUser caller,
    LiveSessions sessions,
    IAudit audit,
    INotifications notifications,
    TimeProvider clock)
    : ICommandHandler<ManageUser, Done>
{
    public async Task<Result<Done>> Handle(ManageUser command, CancellationToken cancellationToken)
    {
        var id = UserId.From(command.Id);
        var people = await db.Users.Where(user => user.Id == id || user.Id == caller.Id).ToListAsync(cancellationToken);
        var administrator = people.Single(user => user.Id == caller.Id);
        if (people.SingleOrDefault(user => user.Id == id) is not { } user)
        {
            return UserErrors.NotFound;
        }

        var (wasAdministrator, wasDisabled) = (user.IsAdministrator, user.DisabledAt is not null);
        var refused = ChangeRole(command.Role, user, administrator) ?? ChangeAccess(command.Disabled, user, administrator);
        if (refused is { } refusal)
        {
            return refusal;
        }

        if ((wasAdministrator && !user.IsAdministrator) || (!wasDisabled && user.DisabledAt is not null))
        {
            // Whoever loses rights loses them at once.
            await sessions.RevokeAsync(user, RevocationReason.RightsTaken, cancellationToken);
        }

        return Result.Ok();
    }

    private Error? ChangeRole(UserRole? role, User user, User by)
    {
        if (role is not { } wanted || wanted == user.Role)
        {
            return null;
        }

        audit.Note(AuditAction.RoleChanged, user.Id.Value, detail: wanted.ToString());
        notifications.Give(user.Id, SecurityNotices.RoleChanged(wanted));
        return user.ChangeRole(wanted, by, clock.GetUtcNow()).Error;
    }

    private Error? ChangeAccess(bool? disabled, User user, User by)
    {
        if (disabled is not { } wanted || wanted == user.DisabledAt is not null)
        {
            return null;
        }

        audit.Note(wanted ? AuditAction.UserDisabled : AuditAction.UserEnabled, user.Id.Value);
        if (!wanted)
        {
            notifications.Give(user.Id, SecurityNotices.AccountEnabled);
        }

        return (wanted ? user.Disable(by, clock.GetUtcNow()) : user.Enable(by, clock.GetUtcNow())).Error;
    }
}
