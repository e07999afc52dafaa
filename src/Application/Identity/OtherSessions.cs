using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>The live sessions of the caller but the one that asks.</summary>
internal sealed class OtherSessions(IIdentityDb db, ICurrentUser caller, IAudit audit, TimeProvider clock)
{
    public async Task RevokeAsync(RevocationReason reason, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var sessions = await db.Sessions.WithSpecification(SessionSpec.LiveOf(caller.Id, now)).ToListAsync(cancellationToken);
        foreach (var session in sessions.Where(session => session.Id != caller.Session))
        {
            session.Revoke(reason, now);
            audit.Note(AuditAction.SessionRevoked, session.Id.Value);
        }
    }
}
