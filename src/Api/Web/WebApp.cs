using Microsoft.Extensions.FileProviders;

namespace AssistantPlatform.Api.Web;

/// <summary>Serves the exported web app from the origin of the API.</summary>
internal static class WebApp
{
    private const string NotFoundPage = "/404.html";

    /// <summary>To stand before routing, which is to see the rewritten addresses.</summary>
    public static void UseWebApp(this WebApplication app)
    {
        app.UseRewriter(WebRewrites.Create());
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/_next/static"),
            files => files.Use((context, next) =>
            {
                context.Response.OnStarting(() => KeepForEverAsync(context.Response));
                return next(context);
            }));
    }

    public static void MapWebApp(this WebApplication app) => app.MapStaticAssets().AllowAnonymous();

    /// <summary>
    /// To stand before the endpoints. No endpoint of its own: one that takes everything would answer in place of
    /// those that refuse a method or a media type.
    /// </summary>
    public static void UseNotFoundPage(this WebApplication app)
    {
        var page = app.Environment.WebRootFileProvider.GetFileInfo(NotFoundPage);
        app.Use((context, next) => context.GetEndpoint() is null && page.Exists && WantsPage(context.Request)
            ? SendAsync(page, context)
            : next(context));
    }

    // The name of such a file changes with its content.
    private static Task KeepForEverAsync(HttpResponse response)
    {
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            response.Headers.CacheControl = "public,max-age=31536000,immutable";
        }

        return Task.CompletedTask;
    }

    private static bool WantsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && !request.Path.StartsWithSegments("/api")
        && request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType.StartsWith("text/html", StringComparison.Ordinal));

    private static Task SendAsync(IFileInfo page, HttpContext context)
    {
        context.Request.Path = NotFoundPage;
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.SendFileAsync(page);
    }
}
