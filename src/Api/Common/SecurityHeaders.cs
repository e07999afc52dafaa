using System.Net;
using AssistantPlatform.Api.Web;

namespace AssistantPlatform.Api.Common;

/// <summary>What every answer says about itself, so that browsers do with it what it is meant for, and nothing else.</summary>
internal static class SecurityHeaders
{
    // What is no page loads nothing and stands in no frame, also when somebody opens it as if it were one.
    private const string NoPage = "default-src 'none'; frame-ancestors 'none'";

    private const string NoDevices = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";
    private const string HttpsForAYear = "max-age=31536000; includeSubDomains";

    /// <summary>To stand first: answers of everything behind it get the headers, also those to errors.</summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        var pages = ContentPolicy.Of(app.Environment.WebRootFileProvider);
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                SetHeaders(context, pages);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    private static void SetHeaders(HttpContext context, ContentPolicy pages)
    {
        var (request, response) = (context.Request, context.Response);
        var isPage = response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true;
        response.Headers.ContentSecurityPolicy = isPage ? pages.For(request.Path) : NoPage;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "same-origin";
        response.Headers["Permissions-Policy"] = NoDevices;
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (request.IsHttps && !IsThisMachine(request.Host.Host))
        {
            response.Headers.StrictTransportSecurity = HttpsForAYear;
        }

        if (request.Path.StartsWithSegments("/api") && response.Headers.CacheControl.Count == 0)
        {
            // What the API says is about somebody.
            response.Headers.CacheControl = "no-store";
        }
    }

    // A browser would insist on https for every port of a name, and other programs of one's own machine speak http.
    private static bool IsThisMachine(string host) => host == "localhost"
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
