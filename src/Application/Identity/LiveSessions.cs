using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>All sessions of a person, on every device and every open connection.</summary>
internal sealed class LiveSessions(IIdentityDb db, TimeProvider clock)
{
    public async Task RevokeAsync(User user, RevocationReason reason, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var sessions = await db.Sessions.WithSpecification(SessionSpec.LiveOf(user.Id, now)).ToListAsync(cancellationToken);
        sessions.ForEach(session => session.Revoke(reason, now));
    }
}
