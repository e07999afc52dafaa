using AssistantPlatform.Application.Identity;

namespace AssistantPlatform.Api.Identity;

/// <param name="ExpiresIn">Seconds for which the access token is valid.</param>
/// <param name="RefreshToken">Null when it is in the cookie.</param>
internal sealed record TokenDto(string AccessToken, string TokenType, int ExpiresIn, string? RefreshToken)
{
    public static TokenDto Deliver(IssuedTokens tokens, TokenDelivery delivery, HttpContext context)
    {
        if (delivery is TokenDelivery.Cookie)
        {
            RefreshCookie.Write(context, tokens);
        }

        context.Response.Headers.CacheControl = "no-store";
        return new TokenDto(
            tokens.AccessToken,
            "Bearer",
            (int)IAccessTokens.Lifetime.TotalSeconds,
            delivery is TokenDelivery.Body ? tokens.RefreshToken : null);
    }
}
