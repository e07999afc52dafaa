using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity;

/// <summary>What a client gets when it signs in or refreshes.</summary>
public sealed record IssuedTokens(string AccessToken, string RefreshToken, DateTimeOffset RefreshEndsAt)
{
    internal static IssuedTokens For(Session session, string refreshToken, IAccessTokens accessTokens) =>
        new(accessTokens.Issue(session.UserId, session.Id), refreshToken, session.EndsAt);
}
