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

    public UserRole Role { get; private init; }

    /// <summary>True for the first account, which alone becomes administrator by registering.</summary>
    public bool IsFounder { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

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
    };

    public void Rename(string displayName) => DisplayName = displayName.Trim();

    public void ChangePassword(string passwordHash) => PasswordHash = passwordHash;

    private static string NameFrom(string? displayName, string email)
    {
        var name = string.IsNullOrWhiteSpace(displayName) ? email[..email.LastIndexOf('@')] : displayName.Trim();
        return name.Length <= DisplayNameMaxLength ? name : name[..DisplayNameMaxLength];
    }
}
