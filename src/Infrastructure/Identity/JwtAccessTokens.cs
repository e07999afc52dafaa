using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Identity;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AssistantPlatform.Infrastructure.Identity;

/// <summary>Access tokens as ES256 JWTs (RFC 9068): who and which session, never what they may do.</summary>
internal sealed class JwtAccessTokens(SigningKeyRing keys, TimeProvider clock) : IAccessTokens
{
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    public string Issue(UserId user, SessionId session)
    {
        var now = clock.GetUtcNow();
        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = AccessTokenRules.Type,
            Issuer = AccessTokenRules.Issuer,
            Audience = AccessTokenRules.Audience,
            IssuedAt = now.UtcDateTime,
            Expires = (now + IAccessTokens.Lifetime).UtcDateTime,
            Claims = new Dictionary<string, object>
            {
                [JwtRegisteredClaimNames.Sub] = user.Value.ToString(),
                [JwtRegisteredClaimNames.Sid] = session.Value.ToString(),
                [JwtRegisteredClaimNames.Jti] = Guid.CreateVersion7().ToString(),
            },
            SigningCredentials = new SigningCredentials(keys.Signing, SecurityAlgorithms.EcdsaSha256),
        });
    }
}
