using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Identity;

public static class SessionSpec
{
    public static Specification<Session> Live(DateTimeOffset now) =>
        new Specification<Session>().Where(session => session.RevokedAt == null && session.EndsAt > now);

    public static Specification<Session> LiveOf(UserId user, DateTimeOffset now) =>
        Live(now).Where(session => session.UserId == user);

    public static Specification<Session> WithRefreshToken(byte[] hash) =>
        new Specification<Session>().Where(session => session.RefreshTokens.Any(token => token.Hash == hash));
}
