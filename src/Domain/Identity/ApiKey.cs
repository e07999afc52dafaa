using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Identity;

/// <summary>Lets a program act for its owner, within scopes, until it expires or is revoked.</summary>
public sealed class ApiKey : AggregateRoot
{
    public const int NameMaxLength = 100;
    public const int MaxLivePerUser = 50;

    /// <summary>A forgotten key must not open doors for ever, so this is also what a key gets when nobody says how long.</summary>
    public static readonly TimeSpan MaxLifetime = TimeSpan.FromDays(365);

    /// <summary>How exactly the last use is told.</summary>
    public static readonly TimeSpan UsePrecision = TimeSpan.FromMinutes(1);

    private ApiKey()
    {
    }

    public ApiKeyId Id { get; private init; }

    public UserId UserId { get; private init; }

    public string Name { get; private init; } = "";

    public string Prefix { get; private init; } = "";

    public byte[] Hash { get; private init; } = [];

    public IReadOnlyList<string> Scopes { get; private init; } = [];

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset ExpiresAt { get; private init; }

    public DateTimeOffset? LastUsedAt { get; private init; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public static ApiKey Create(
        UserId user, string name, string text, IEnumerable<string> scopes, DateTimeOffset? expiresAt, DateTimeOffset now) => new()
    {
        Id = TypedId.New<ApiKeyId>(),
        UserId = user,
        Name = name.Trim(),
        Prefix = ApiKeyText.PrefixOf(text),
        Hash = ApiKeyText.HashOf(text),
        Scopes = [.. scopes.Distinct()],
        CreatedAt = now,
        ExpiresAt = expiresAt?.ToUniversalTime() ?? now + MaxLifetime,
    };

    public static bool CanExpireAt(DateTimeOffset expiresAt, DateTimeOffset now) =>
        expiresAt > now && expiresAt <= now + MaxLifetime;

    public bool IsLive(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
