using Microsoft.Extensions.FileProviders;

namespace AssistantPlatform.Api.Web;

/// <summary>Serves the exported web app from the origin of the API.</summary>
internal static class WebApp
{
    private const string NotFoundPage = "/404.html";

    /// <summary>To stand before routing, which is to see the rewritten addresses. The API has no file to look for.</summary>
    public static void UseWebApp(this WebApplication app) => app.UseWhen(
        context => !context.Request.Path.StartsWithSegments("/api"),
        pages =>
        {
            pages.UseRewriter(WebRewrites.Create());
            pages.UseWebFiles(app.Environment.WebRootFileProvider);
        });

    /// <summary>
    /// To stand before the endpoints. No endpoint of its own: one that takes everything would answer in place of
    /// those that refuse a method or a media type.
    /// </summary>
    public static void UseNotFoundPage(this WebApplication app)
    {
        var files = app.Environment.WebRootFileProvider;
        var page = files.GetFileInfo(NotFoundPage);
        app.Use((context, next) => context switch
        {
            _ when context.GetEndpoint() is not null => next(context),
            _ when files.GetFileInfo(context.Request.Path).Exists => RefuseMethodAsync(context.Response),
            _ when page.Exists && WantsPage(context.Request) => SendAsync(page, context),
            _ => next(context),
        });
    }

    // Reading it would have been answered before.
    private static Task RefuseMethodAsync(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        response.Headers.Allow = "GET, HEAD";
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
