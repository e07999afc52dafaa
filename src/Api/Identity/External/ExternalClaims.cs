using System.Security.Claims;
using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Identity;
using Microsoft.IdentityModel.JsonWebTokens;

namespace AssistantPlatform.Api.Identity.External;

/// <summary>Reads who somebody is from what their provider says, in the words of OpenID Connect.</summary>
internal static class ExternalClaims
{
    public const string Issuer = JwtRegisteredClaimNames.Iss;
    public const string Subject = JwtRegisteredClaimNames.Sub;
    public const string Email = JwtRegisteredClaimNames.Email;
    public const string EmailVerified = JwtRegisteredClaimNames.EmailVerified;
    public const string Name = JwtRegisteredClaimNames.Name;

    public static readonly string[] AboutThePerson = [Email, EmailVerified, Name];

    public static ExternalIdentity Read(ClaimsPrincipal principal, IdentityProviderSettings provider) => new()
    {
        Provider = provider.Name,
        Issuer = principal.FindFirstValue(Issuer) ?? "",
        Subject = principal.FindFirstValue(Subject) ?? "",
        Email = principal.FindFirstValue(Email),
        IsEmailVerified = bool.TryParse(principal.FindFirstValue(EmailVerified), out var isVerified) && isVerified,
        DisplayName = principal.FindFirstValue(Name),
    };
}
