using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Persistence;

namespace AssistantPlatform.Infrastructure.Identity;

/// <summary>What opens doors now: it is live, and the person behind it may come in.</summary>
internal static class AccessQueries
{
    public static IQueryable<User> EnabledUsers(this AppDbContext db) => db.Users.Where(user => user.DisabledAt == null);

    public static IQueryable<Session> UsableSessions(this AppDbContext db, DateTimeOffset now) =>
        db.Sessions.WithSpecification(SessionSpec.Live(now))
            .Join(db.EnabledUsers(), session => session.UserId, user => user.Id, (session, _) => session);

    public static IQueryable<ApiKey> UsableApiKeys(this AppDbContext db, DateTimeOffset now) =>
        db.ApiKeys.WithSpecification(ApiKeySpec.Live(now))
            .Join(db.EnabledUsers(), key => key.UserId, user => user.Id, (key, _) => key);
}
