using AssistantPlatform.Application.Identity;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AssistantPlatform.Api.Identity.External;

/// <summary>What an ID token must be to say who somebody is.</summary>
internal static class IdTokenRules
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(60);

    // Signed by who holds a private key: never by who knows the public one, or the client's secret.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public static TokenValidationParameters For(IdentityProviderSettings provider, TimeProvider clock) => new()
    {
        ValidAlgorithms = Algorithms,
        AudienceValidator = (audiences, token, _) => IsFor(provider.ClientId, [.. audiences], token),
        LifetimeValidator = (begins, ends, _, _) => IsCurrent(begins, ends, clock.GetUtcNow()),
    };

    private static bool IsFor(string client, string[] audiences, SecurityToken token) => audiences.Contains(client)
        && (audiences.Length == 1
            || (token is JsonWebToken idToken && idToken.TryGetValue<string>("azp", out var party) && party == client));

    private static bool IsCurrent(DateTime? begins, DateTime? ends, DateTimeOffset now) =>
        ends is { } end && now < end + ClockSkew && (begins is not { } begin || begin - ClockSkew <= now);
}
