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

    private readonly TimeProvider _clock;

    internal AccessTokenRules(SigningKeyRing keys, TimeProvider clock)
    {
        _clock = clock;
        Validation = new TokenValidationParameters
        {
            ValidTypes = [Type],
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
            ValidIssuer = Issuer,
            ValidAudience = Audience,
            RoleClaimType = RoleClaim,
            IssuerSigningKeyResolver = (_, _, keyId, _) => keys.Verifying(keyId),
            LifetimeValidator = (_, expires, _, _) => IsBefore(expires),
        };
    }

    public TokenValidationParameters Validation { get; }

    /// <summary>Whether the end of a token has not come yet. One without an end has none to come.</summary>
    internal bool IsBefore(DateTime? end) => end is { } moment && _clock.GetUtcNow() < moment + ClockSkew;
}
