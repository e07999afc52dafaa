namespace AssistantPlatform.Api.Identity;

/// <summary>Outlives sessions, so that whoever fails to guess a password cannot keep its owner from signing in.</summary>
internal static class DeviceCookie
{
    // Browsers keep no cookie longer than 400 days.
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    private static readonly AuthCookie Cookie = new("assistant_device");

    public static string? Read(HttpContext context) => Cookie.Read(context);

    public static void Delete(HttpContext context) => Cookie.Delete(context);

    public static void Write(HttpContext context, string token)
    {
        var clock = context.RequestServices.GetRequiredService<TimeProvider>();
        Cookie.Write(context, token, clock.GetUtcNow() + Lifetime);
    }
}
