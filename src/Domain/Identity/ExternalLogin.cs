using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Identity;

/// <summary>An account at a provider by which its person signs in here.</summary>
public sealed class ExternalLogin
{
    private ExternalLogin()
    {
    }

    public ExternalLoginId Id { get; private init; }

    public UserId UserId { get; private init; }

    public string Issuer { get; private init; } = "";

    public string Subject { get; private init; } = "";

    /// <summary>The provider's name in the configuration at the time.</summary>
    public string Provider { get; private init; } = "";

    /// <summary>By which the person tells which of their accounts it is; nothing follows from it.</summary>
    public string? Email { get; private init; }

    public DateTimeOffset LinkedAt { get; private init; }

    internal static ExternalLogin Of(UserId user, ExternalIdentity identity, DateTimeOffset now) => new()
    {
        Id = TypedId.New<ExternalLoginId>(),
        UserId = user,
        Issuer = identity.Issuer,
        Subject = identity.Subject,
        Provider = identity.Provider,
        Email = identity.Email is { Length: <= EmailAddress.MaxLength } email ? email : null,
        LinkedAt = now,
    };
}
