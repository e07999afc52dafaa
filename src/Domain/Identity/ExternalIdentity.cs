namespace AssistantPlatform.Domain.Identity;

/// <summary>Who a provider says that somebody is. Issuer and subject together never mean anybody else.</summary>
public sealed record ExternalIdentity
{
    public const int ProviderMaxLength = 32;
    public const int IssuerMaxLength = 500;
    public const int SubjectMaxLength = 255;

    /// <summary>The provider's name in the configuration.</summary>
    public required string Provider { get; init; }

    public required string Issuer { get; init; }

    public required string Subject { get; init; }

    /// <summary>Null when the provider names none.</summary>
    public string? Email { get; init; }

    /// <summary>Whether the provider vouches that the address is the person's.</summary>
    public bool IsEmailVerified { get; init; }

    public string? DisplayName { get; init; }

    /// <summary>Issuer and subject are kept and compared as the provider writes them, so they must be there and fit.</summary>
    public bool IsKnowable => Issuer is { Length: > 0 and <= IssuerMaxLength }
        && Subject is { Length: > 0 and <= SubjectMaxLength } && !Subject.Any(char.IsControl);

    /// <summary>The address that an account may be made from; null when nobody vouches for it, or it is none.</summary>
    public string? VerifiedEmail => IsEmailVerified && Email is { Length: <= EmailAddress.MaxLength } email
        && EmailAddress.HasShape(email) && EmailAddress.Normalize(email).Length <= EmailAddress.MaxLength
            ? email
            : null;

    /// <summary>A name that can be shown; providers take anything for one.</summary>
    public string? ShownName => DisplayName?.Any(char.IsControl) is false ? DisplayName : null;
}
