using Microsoft.AspNetCore.Rewrite;

namespace AssistantPlatform.Api.Web;

/// <summary>Serves the exported web app from the origin of the API.</summary>
internal static class WebApp
{
    private const string NotFoundPage = "/404.html";

    /// <summary>To stand before routing, which is to see the rewritten addresses.</summary>
    public static void UseWebApp(this WebApplication app)
    {
        var policy = ContentPolicy.Of(app.Environment.WebRootFileProvider);
        app.UseRewriter(WebRewrites.Create());
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                SetHeaders(context, policy);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    public static void MapWebApp(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.Map("/api/{**path}", () => TypedResults.Problem(statusCode: StatusCodes.Status404NotFound))
            .AllowAnonymous().ExcludeFromDescription();
        app.MapFallback(SendNotFoundPageAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static void SetHeaders(HttpContext context, ContentPolicy policy)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true && headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy = policy.For(context.Request.Path);
        }

        if (context.Request.Path.StartsWithSegments("/_next/static") && context.Response.StatusCode == StatusCodes.Status200OK)
        {
            // The name of such a file changes with its content.
            headers.CacheControl = "public,max-age=31536000,immutable";
        }
    }

    private static async Task SendNotFoundPageAsync(HttpContext context, IWebHostEnvironment environment)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        var page = environment.WebRootFileProvider.GetFileInfo(NotFoundPage);
        var wantsPage = context.Request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType.StartsWith("text/html", StringComparison.Ordinal));
        if (!page.Exists || !wantsPage)
        {
            await TypedResults.Problem(statusCode: StatusCodes.Status404NotFound).ExecuteAsync(context);
            return;
        }

        context.Request.Path = NotFoundPage;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.SendFileAsync(page);
    }
}
