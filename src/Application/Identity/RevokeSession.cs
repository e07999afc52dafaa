using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

public sealed record RevokeSession(Guid Id) : ICommand<Done>;

internal sealed class RevokeSessionHandler(IIdentityDb db, ICurrentUser caller, IAudit audit, TimeProvider clock)
    : ICommandHandler<RevokeSession, Done>
{
    public async Task<Result<Done>> Handle(RevokeSession command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var id = SessionId.From(command.Id);
        var session = await db.Sessions.WithSpecification(SessionSpec.LiveOf(caller.Id, now))
            .FirstOrDefaultAsync(session => session.Id == id, cancellationToken);
        if (session is null)
        {
            return SessionErrors.NotFound;
        }

        session.Revoke(RevocationReason.EndedByUser, now);
        audit.Note(AuditAction.SessionRevoked, session.Id.Value);
        return Result.Ok();
    }
}
