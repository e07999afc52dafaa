using Microsoft.IdentityModel.Tokens;

namespace AssistantPlatform.Infrastructure.Identity;

/// <summary>What a token must be to count as ours. Everything not named here is refused.</summary>
public sealed class AccessTokenRules
{
    /// <summary>Not in the token: added to the caller's identity from the stored account.</summary>
    public const string RoleClaim = "role";

    internal const string Type = "at+jwt";
    internal const string Issuer = "assistant-platform";
    internal const string Audience = "assistant-platform-api";

    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    internal AccessTokenRules(SigningKeyRing keys, TimeProvider clock) => Validation = new TokenValidationParameters
    {
        ValidTypes = [Type],
        ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
        ValidIssuer = Issuer,
        ValidAudience = Audience,
        RoleClaimType = RoleClaim,
        IssuerSigningKeyResolver = (_, _, keyId, _) => keys.Verifying(keyId),
        LifetimeValidator = (_, expires, _, _) => expires is { } end && clock.GetUtcNow() < end + ClockSkew,
    };

    public TokenValidationParameters Validation { get; }
}
