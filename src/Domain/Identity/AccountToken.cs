namespace AssistantPlatform.Domain.Identity;

/// <summary>Lets whoever holds it do one thing to one account: once, and not for long. Only the hash is kept.</summary>
public sealed class AccountToken
{
    private AccountToken()
    {
    }

    public byte[] Hash { get; private init; } = [];

    public UserId UserId { get; private init; }

    public TokenPurpose Purpose { get; private init; }

    /// <summary>It went to the address of the account, so whoever brings it back reads the mail there.</summary>
    public bool IsMailed { get; private init; }

    public DateTimeOffset ExpiresAt { get; private init; }

    public static AccountToken Issue(byte[] hash, UserId user, TokenPurpose purpose, bool isMailed, DateTimeOffset now) => new()
    {
        Hash = hash,
        UserId = user,
        Purpose = purpose,
        IsMailed = isMailed,
        ExpiresAt = now + LifetimeOf(purpose),
    };

    public bool IsLive(DateTimeOffset now) => now < ExpiresAt;

    private static TimeSpan LifetimeOf(TokenPurpose purpose) =>
        purpose is TokenPurpose.ResetPassword ? TimeSpan.FromHours(1) : TimeSpan.FromDays(1);
}

public enum TokenPurpose
{
    ResetPassword,
    VerifyEmail,
}
