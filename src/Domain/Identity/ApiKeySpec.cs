using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Identity;

public static class ApiKeySpec
{
    public static Specification<ApiKey> Live(DateTimeOffset now) =>
        new Specification<ApiKey>().Where(key => key.RevokedAt == null && key.ExpiresAt > now);

    public static Specification<ApiKey> LiveOf(UserId user, DateTimeOffset now) => Live(now).Where(key => key.UserId == user);

    /// <summary>Those that have expired too: their owner should see why a program is refused.</summary>
    public static Specification<ApiKey> OwnedBy(UserId user) =>
        new Specification<ApiKey>().Where(key => key.UserId == user && key.RevokedAt == null);
}
