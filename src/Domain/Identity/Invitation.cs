using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Identity;

/// <summary>Lets one address make one account, also while registration is closed. It is gone once that happened.</summary>
public sealed class Invitation : AggregateRoot
{
    public static readonly TimeSpan DefaultLifetime = TimeSpan.FromDays(7);
    public static readonly TimeSpan MaxLifetime = TimeSpan.FromDays(30);

    private Invitation()
    {
    }

    public InvitationId Id { get; private init; }

    /// <summary>As the administrator typed it.</summary>
    public string Email { get; private init; } = "";

    public string NormalizedEmail { get; private init; } = "";

    public UserRole Role { get; private init; }

    public byte[] TokenHash { get; private init; } = [];

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset ExpiresAt { get; private init; }

    public static Invitation Create(
        string email, UserRole role, byte[] tokenHash, DateTimeOffset? expiresAt, DateTimeOffset now) => new()
    {
        Id = TypedId.New<InvitationId>(),
        Email = email,
        NormalizedEmail = EmailAddress.Normalize(email),
        Role = role,
        TokenHash = tokenHash,
        CreatedAt = now,
        ExpiresAt = expiresAt?.ToUniversalTime() ?? now + DefaultLifetime,
    };

    public static bool CanExpireAt(DateTimeOffset expiresAt, DateTimeOffset now) =>
        expiresAt > now && expiresAt <= now + MaxLifetime;

    public bool IsPending(DateTimeOffset now) => now < ExpiresAt;

    /// <summary>For who presents it; the address is fixed, so the link in other hands opens nothing more.</summary>
    public Result<Admission> Admit(string email, DateTimeOffset now) =>
        IsPending(now) && EmailAddress.Normalize(email) == NormalizedEmail
            ? new Admission(Role, IsFounder: false, IsInvited: true)
            : InvitationErrors.Invalid;
}
