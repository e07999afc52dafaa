namespace AssistantPlatform.Api.Identity;

/// <summary>A cookie out of every script's reach that browsers send to the auth routes only, from our own pages only.</summary>
internal sealed class AuthCookie(string name)
{
    private const string Path = "/api/v1/auth";

    public string? Read(HttpContext context) => context.Request.Cookies[NameFor(context.Request)];

    public void Write(HttpContext context, string value, DateTimeOffset expires) =>
        context.Response.Cookies.Append(NameFor(context.Request), value, OptionsFor(context.Request, expires));

    public void Delete(HttpContext context) =>
        context.Response.Cookies.Delete(NameFor(context.Request), OptionsFor(context.Request, null));

    private static CookieOptions OptionsFor(HttpRequest request, DateTimeOffset? expires) => new()
    {
        HttpOnly = true,
        Secure = request.IsHttps,
        SameSite = SameSiteMode.Strict,
        Path = Path,
        Expires = expires,
        IsEssential = true,
    };

    // Browsers refuse the prefix and Secure on plain http, which is how the platform runs on one's own machine.
    private string NameFor(HttpRequest request) => request.IsHttps ? "__Secure-" + name : name;
}
