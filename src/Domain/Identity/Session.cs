using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Identity;

/// <summary>One sign-in on one device: a family of refresh tokens of which only the newest is live.</summary>
public sealed class Session : AggregateRoot
{
    public const int DeviceMaxLength = 200;
    public const int AddressMaxLength = 45;

    public static readonly TimeSpan IdleLimit = TimeSpan.FromDays(7);
    public static readonly TimeSpan AbsoluteLimit = TimeSpan.FromDays(30);

    /// <summary>Two tabs may present the same token one after the other.</summary>
    public static readonly TimeSpan ReuseGrace = TimeSpan.FromSeconds(10);

    /// <summary>How long a sign-in proves who somebody is who has no password to type again.</summary>
    public static readonly TimeSpan FreshLimit = TimeSpan.FromMinutes(5);

    private readonly List<RefreshToken> _refreshTokens = [];

    private Session()
    {
    }

    public SessionId Id { get; private init; }

    public UserId UserId { get; private init; }

    public string Device { get; private init; } = "";

    public string Address { get; private init; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset LastUsedAt { get; private set; }

    public DateTimeOffset EndsAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public RevocationReason? RevocationReason { get; private set; }

    public IReadOnlyList<RefreshToken> RefreshTokens => _refreshTokens;

    public static Session Start(UserId user, string device, string address, byte[] refreshTokenHash, DateTimeOffset now)
    {
        var session = new Session
        {
            Id = TypedId.New<SessionId>(),
            UserId = user,
            Device = Shorten(device, DeviceMaxLength),
            Address = Shorten(address, AddressMaxLength),
            CreatedAt = now,
        };
        session._refreshTokens.Add(RefreshToken.Of(refreshTokenHash));
        session.Use(now);
        return session;
    }

    public bool IsLive(DateTimeOffset now) => RevokedAt is null && now < EndsAt;

    public bool IsFresh(DateTimeOffset now) => now - CreatedAt <= FreshLimit;

    /// <summary>Exchanges a token of this family for its successor; what else it may mean decides the outcome.</summary>
    public Rotation Rotate(byte[] presentedHash, byte[] successorHash, DateTimeOffset now)
    {
        var presented = _refreshTokens.Single(token => token.Hash.AsSpan().SequenceEqual(presentedHash));
        if (!IsLive(now))
        {
            return Rotation.Ended;
        }

        if (presented.RotatedAt is { } rotatedAt)
        {
            return Repeat(rotatedAt, now);
        }

        presented.Rotate(now);
        _refreshTokens.Add(RefreshToken.Of(successorHash));
        Use(now);
        return Rotation.Rotated;
    }

    public void Revoke(RevocationReason reason, DateTimeOffset now)
    {
        if (RevokedAt is null)
        {
            (RevokedAt, RevocationReason) = (now, reason);
            Raise(new SessionRevoked(Id, UserId, reason, now));
        }
    }

    private static string Shorten(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var splitsPair = char.IsHighSurrogate(text[length - 1]);
        return text[..(splitsPair ? length - 1 : length)];
    }

    private Rotation Repeat(DateTimeOffset rotatedAt, DateTimeOffset now)
    {
        if (now - rotatedAt <= ReuseGrace)
        {
            return Rotation.Repeated;
        }

        Revoke(Identity.RevocationReason.RefreshReused, now);
        return Rotation.Reused;
    }

    private void Use(DateTimeOffset now)
    {
        LastUsedAt = now;
        var (idleEnd, absoluteEnd) = (now + IdleLimit, CreatedAt + AbsoluteLimit);
        EndsAt = idleEnd < absoluteEnd ? idleEnd : absoluteEnd;
    }
}
