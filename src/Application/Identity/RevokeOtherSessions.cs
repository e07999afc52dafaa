using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

public sealed record RevokeOtherSessions : ICommand<Done>;

internal sealed class RevokeOtherSessionsHandler(IIdentityDb db, ICurrentUser caller, IAudit audit, TimeProvider clock)
    : ICommandHandler<RevokeOtherSessions, Done>
{
    public async Task<Result<Done>> Handle(RevokeOtherSessions command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var sessions = await db.Sessions.WithSpecification(SessionSpec.LiveOf(caller.Id, now)).ToListAsync(cancellationToken);
        foreach (var session in sessions.Where(session => session.Id != caller.Session))
        {
            session.Revoke(RevocationReason.EndedByUser, now);
            audit.Note(AuditAction.SessionRevoked, session.Id.Value);
        }

        return Result.Ok();
    }
}
