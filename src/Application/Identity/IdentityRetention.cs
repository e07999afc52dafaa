using AssistantPlatform.Application.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Application.Identity;

internal sealed class IdentityRetention(IIdentityDb db, IOptions<RetentionSettings> settings) : IRetention
{
    /// <summary>Expired invitations are shown for a while; then the addresses of people who never came are forgotten.</summary>
    private static readonly TimeSpan InvitationsKept = TimeSpan.FromDays(30);

    public async Task ForgetAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var kept = settings.Value;
        await db.SocketTickets.Where(ticket => ticket.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
        await db.AccountTokens.Where(token => token.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);

        var invitations = now - InvitationsKept;
        await db.Invitations.Where(invitation => invitation.ExpiresAt < invitations).ExecuteDeleteAsync(cancellationToken);

        var sessions = now.AddDays(-kept.SessionDays);
        await db.Sessions.Where(session => session.EndsAt < sessions)
            .DeleteInStepsAsync(session => session.Id, cancellationToken);

        var keys = now.AddDays(-kept.ApiKeyDays);
        await db.ApiKeys.Where(key => key.ExpiresAt < keys || key.RevokedAt < keys)
            .DeleteInStepsAsync(key => key.Id, cancellationToken);

        var (read, all) = (now.AddDays(-kept.ReadNotificationDays), now.AddDays(-kept.NotificationDays));
        await db.Notifications.Where(notification => notification.CreatedAt < all || notification.ReadAt < read)
            .DeleteInStepsAsync(notification => notification.Id, cancellationToken);

        var entries = now.AddDays(-kept.AuditDays);
        await db.AuditEntries.Where(entry => entry.At < entries).DeleteInStepsAsync(entry => entry.Id, cancellationToken);
    }
}
