using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>It races with whoever uses the invitation: the loser, repeated, finds it gone.</summary>
public sealed record RevokeInvitation(Guid Id) : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class RevokeInvitationHandler(IIdentityDb db, IAudit audit) : ICommandHandler<RevokeInvitation, Done>
{
    public async Task<Result<Done>> Handle(RevokeInvitation command, CancellationToken cancellationToken)
    {
        var id = InvitationId.From(command.Id);
        var invitation = await db.Invitations.FirstOrDefaultAsync(invitation => invitation.Id == id, cancellationToken);
        if (invitation is null)
        {
            return InvitationErrors.NotFound;
        }

        db.Invitations.Remove(invitation);
        audit.Note(AuditAction.InvitationRevoked, invitation.Id.Value);
        return Result.Ok();
    }
}
