using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>What follows at once when an account is deleted: every way into it ends, and its erasure is on its way.</summary>
internal sealed class AccountEnd(IIdentityDb db, LiveSessions sessions, IWorkQueue queue, IAudit audit, TimeProvider clock)
{
    public async Task FollowAsync(User user, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await sessions.RevokeAsync(user, RevocationReason.AccountDeleted, cancellationToken);
        var keys = await db.ApiKeys.WithSpecification(ApiKeySpec.LiveOf(user.Id, now)).ToListAsync(cancellationToken);
        keys.ForEach(key => key.Revoke(now));
        audit.Note(AuditAction.UserDeleted, user.Id.Value);
        queue.Enqueue(new EraseAccount(user.Id.Value));
    }
}
