using AssistantPlatform.Application.Identity;

namespace AssistantPlatform.Api.Identity;

/// <summary>Where browsers keep the refresh token: out of every script's reach, sent to the auth routes only.</summary>
internal static class RefreshCookie
{
    private const string Path = "/api/v1/auth";
    private const string Name = "assistant_refresh";

    public static string? Read(HttpContext context) => context.Request.Cookies[NameFor(context.Request)];

    public static void Write(HttpContext context, IssuedTokens tokens) =>
        context.Response.Cookies.Append(
            NameFor(context.Request), tokens.RefreshToken, OptionsFor(context.Request, tokens.RefreshEndsAt));

    public static void Delete(HttpContext context) =>
        context.Response.Cookies.Delete(NameFor(context.Request), OptionsFor(context.Request, null));

    // Browsers refuse the prefix and Secure on plain http, which is how the platform runs on one's own machine.
    private static string NameFor(HttpRequest request) => request.IsHttps ? "__Secure-" + Name : Name;

    private static CookieOptions OptionsFor(HttpRequest request, DateTimeOffset? expires) => new()
    {
        HttpOnly = true,
        Secure = request.IsHttps,
        SameSite = SameSiteMode.Strict,
        Path = Path,
        Expires = expires,
        IsEssential = true,
    };
}
