using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Identity;

/// <summary>A person with an account.</summary>
public sealed class User : AggregateRoot
{
    public const int DisplayNameMaxLength = 100;

    private User()
    {
    }

    public UserId Id { get; private init; }

    /// <summary>As the person typed it.</summary>
    public string Email { get; private init; } = "";

    public string NormalizedEmail { get; private init; } = "";

    public string DisplayName { get; private set; } = "";

    public string PasswordHash { get; private set; } = "";

    public UserRole Role { get; private set; }

    /// <summary>True for the first account, which alone becomes administrator by registering.</summary>
    public bool IsFounder { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Since when it is known that the address is this person's; null while it is only what somebody typed.</summary>
    public DateTimeOffset? EmailVerifiedAt { get; private set; }

    /// <summary>Set while an administrator keeps the person out.</summary>
    public DateTimeOffset? DisabledAt { get; private set; }

    /// <summary>
    /// When this person last acted on somebody else's account. Two administrators who shut each other out at one moment
    /// change each other's row as well as their own, so one of them is too late, and one is left.
    /// </summary>
    public DateTimeOffset? AdministeredAt { get; private set; }

    /// <summary>Changes with every change of the row; the concurrency token.</summary>
    public uint Version { get; private set; }

    public bool IsAdministrator => Role == UserRole.Administrator && DisabledAt is null;

    public static User Register(
        string email, string? displayName, string passwordHash, bool isFounder, DateTimeOffset now) => new()
    {
        Id = TypedId.New<UserId>(),
        Email = email,
        NormalizedEmail = EmailAddress.Normalize(email),
        DisplayName = NameFrom(displayName, email),
        PasswordHash = passwordHash,
        Role = isFounder ? UserRole.Administrator : UserRole.User,
        IsFounder = isFounder,
        CreatedAt = now,

        // Whoever sets the server up must not be kept out by its mail.
        EmailVerifiedAt = isFounder ? now : null,
    };

    public void VerifyEmail(DateTimeOffset now) => EmailVerifiedAt ??= now;

    public void Rename(string displayName) => DisplayName = displayName.Trim();

    public void ChangePassword(string passwordHash)
    {
        PasswordHash = passwordHash;
        Raise(new SecurityChanged(Id, SecurityChange.PasswordChanged));
    }

    /// <summary>Why somebody may not act on this account; null when they may.</summary>
    public Error? RefuseTo(User other) =>
        !other.IsAdministrator ? UserErrors.Forbidden : other.Id == Id ? UserErrors.OwnAccount : null;

    public Result<Done> ChangeRole(UserRole role, User by, DateTimeOffset now) => ChangeBy(by, now, () => Role = role);

    public Result<Done> Disable(User by, DateTimeOffset now) => ChangeBy(by, now, () => DisabledAt ??= now);

    public Result<Done> Enable(User by, DateTimeOffset now) => ChangeBy(by, now, () => DisabledAt = null);

    private Result<Done> ChangeBy(User administrator, DateTimeOffset now, Action change)
    {
        if (RefuseTo(administrator) is { } refused)
        {
            return refused;
        }

        administrator.AdministeredAt = now;
        change();
        return Result.Ok();
    }

    private static string NameFrom(string? displayName, string email)
    {
        var name = string.IsNullOrWhiteSpace(displayName) ? email[..email.LastIndexOf('@')] : displayName.Trim();
        return name.Length <= DisplayNameMaxLength ? name : name[..DisplayNameMaxLength];
    }
}
