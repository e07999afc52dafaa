using AssistantPlatform.Application.Identity;

namespace AssistantPlatform.Api.Identity;

internal static class DeliveredTokens
{
    public static TokenDto Deliver(this LogInOutcome outcome, TokenDelivery delivery, HttpContext context)
    {
        if (delivery is TokenDelivery.Cookie)
        {
            DeviceCookie.Write(context, outcome.DeviceToken);
        }

        return outcome.Tokens.Deliver(delivery, context);
    }

    public static TokenDto Deliver(this IssuedTokens tokens, TokenDelivery delivery, HttpContext context)
    {
        var refreshToken = delivery is TokenDelivery.Body ? tokens.RefreshToken : null;
        if (refreshToken is null)
        {
            RefreshCookie.Write(context, tokens);
        }

        return new TokenDto(tokens.AccessToken, "Bearer", (int)IAccessTokens.Lifetime.TotalSeconds, refreshToken);
    }
}
