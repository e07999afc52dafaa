using System.Runtime.CompilerServices;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

internal sealed class IdentityPersonalData(IIdentityDb db) : IPersonalData
{
    public IReadOnlyCollection<Type> Entities { get; } =
    [
        typeof(User), typeof(Session), typeof(RefreshToken), typeof(SocketTicket), typeof(AccountToken), typeof(SecondFactor), typeof(ApiKey),
        typeof(ExternalLogin), typeof(Notification), typeof(AuditEntry),
    ];

    public async IAsyncEnumerable<PersonalFile> ExportAsync(
        UserId person, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return PersonalFile.Json("account/profile.json", await ProfileAsync(person, cancellationToken));
        yield return PersonalFile.Json(
            "account/sessions.json",
            SessionsOfAsync(person, cancellationToken).Select(session => new
            {
                Id = session.Id.Value,
                session.Device,
                session.Address,
                session.CreatedAt,
                session.LastUsedAt,
                session.EndsAt,
                session.RevokedAt,
                session.RevocationReason,
            }));
        yield return PersonalFile.Json(
            "account/api-keys.json",
            ApiKeysOfAsync(person, cancellationToken).Select(key => new
            {
                Id = key.Id.Value,
                key.Name,
                key.Prefix,
                key.Scopes,
                key.CreatedAt,
                key.ExpiresAt,
                key.LastUsedAt,
                key.RevokedAt,
            }));
        yield return PersonalFile.Json(
            "account/notifications.json", NotificationsOfAsync(person, cancellationToken).Select(NotificationDto.Of));
        yield return PersonalFile.Json("account/activity.json", ActivityAsync(person, cancellationToken));
    }

    /// <summary>All but the audit log, which knows the person by nothing but the id.</summary>
    public async Task EraseAsync(UserId person, CancellationToken cancellationToken)
    {
        await db.Notifications.Where(notification => notification.UserId == person)
            .DeleteInStepsAsync(notification => notification.Id, cancellationToken);
        await db.Sessions.Where(session => session.UserId == person)
            .DeleteInStepsAsync(session => session.Id, cancellationToken);
        await db.ApiKeys.Where(key => key.UserId == person).DeleteInStepsAsync(key => key.Id, cancellationToken);
        await db.Users.IgnoreQueryFilters().Where(user => user.Id == person).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<object> ProfileAsync(UserId person, CancellationToken cancellationToken)
    {
        var user = await db.Users.AsNoTracking().Include(user => user.ExternalLogins)
            .SingleAsync(user => user.Id == person, cancellationToken);
        var factor = await db.SecondFactors.AsNoTracking()
            .SingleOrDefaultAsync(factor => factor.UserId == person, cancellationToken);
        return new
        {
            Id = user.Id.Value,
            user.Email,
            user.DisplayName,
            user.Role,
            user.CreatedAt,
            user.EmailVerifiedAt,
            user.AdministeredAt,
            Providers = user.ExternalLogins.Select(login => new { login.Provider, login.Issuer, login.Subject, login.Email, login.LinkedAt }),
            SecondFactorEnabledAt = factor?.EnabledAt,
            RecoveryCodesLeft = factor?.RecoveryCodes.Count ?? 0,
        };
    }

    private IAsyncEnumerable<Session> SessionsOfAsync(UserId person, CancellationToken cancellationToken) =>
        KeysetPages.ReadAsync(
            last => db.Sessions.AsNoTracking().Where(session => session.UserId == person && session.Id > last)
                .OrderBy(session => session.Id),
            (Session session) => session.Id,
            cancellationToken);

    private IAsyncEnumerable<ApiKey> ApiKeysOfAsync(UserId person, CancellationToken cancellationToken) =>
        KeysetPages.ReadAsync(
            last => db.ApiKeys.AsNoTracking().Where(key => key.UserId == person && key.Id > last).OrderBy(key => key.Id),
            (ApiKey key) => key.Id,
            cancellationToken);

    private IAsyncEnumerable<Notification> NotificationsOfAsync(UserId person, CancellationToken cancellationToken) =>
        KeysetPages.ReadAsync(
            last => db.Notifications.AsNoTracking()
                .Where(notification => notification.UserId == person && notification.Id > last)
                .OrderBy(notification => notification.Id),
            (Notification notification) => notification.Id,
            cancellationToken);

    /// <summary>What the person did, then what was done to the account: by whom, and from where, is not theirs to know.</summary>
    private IAsyncEnumerable<object> ActivityAsync(UserId person, CancellationToken cancellationToken)
    {
        var account = person.Value;
        var own = EntriesAsync(db.AuditEntries.Where(entry => entry.ActorId == person), cancellationToken)
            .Select(object (AuditEntry entry) => new { entry.At, entry.Action, entry.TargetId, entry.Detail, entry.Address });
        var others = EntriesAsync(
                db.AuditEntries.Where(entry => entry.TargetId == account && entry.ActorId != person), cancellationToken)
            .Select(object (AuditEntry entry) => new { entry.At, entry.Action, entry.TargetId, entry.Detail });
        return own.Concat(others);
    }

    private static IAsyncEnumerable<AuditEntry> EntriesAsync(
        IQueryable<AuditEntry> entries, CancellationToken cancellationToken) => KeysetPages.ReadAsync(
            last => entries.AsNoTracking().Where(entry => entry.Id > last).OrderBy(entry => entry.Id),
            (AuditEntry entry) => entry.Id,
            cancellationToken);
}
