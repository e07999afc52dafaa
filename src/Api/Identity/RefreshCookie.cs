using AssistantPlatform.Application.Identity;

namespace AssistantPlatform.Api.Identity;

/// <summary>Where browsers keep the refresh token.</summary>
internal static class RefreshCookie
{
    private static readonly AuthCookie Cookie = new("assistant_refresh");

    public static string? Read(HttpContext context) => Cookie.Read(context);

    public static void Write(HttpContext context, IssuedTokens tokens) =>
        Cookie.Write(context, tokens.RefreshToken, tokens.RefreshEndsAt);

    public static void Delete(HttpContext context) => Cookie.Delete(context);
}
