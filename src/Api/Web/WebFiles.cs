using Microsoft.Extensions.FileProviders;

namespace AssistantPlatform.Api.Web;

/// <summary>
/// The files of the exported web app, each in the smallest form that the browser takes: publishing puts compressed forms
/// beside it. Endpoints for every file and form would cost each process memory and time to start (docs/adr/0009).
/// </summary>
internal static class WebFiles
{
    // The smallest first.
    private static readonly (string Encoding, string Extension)[] _forms = [("br", ".br"), ("gzip", ".gz")];

    public static void UseWebFiles(this IApplicationBuilder app, IFileProvider files)
    {
        foreach (var (encoding, extension) in _forms)
        {
            app.UseWhen(
                context => Takes(context.Request, encoding),
                smaller => smaller.UseStaticFiles(Serving(new CompressedForms(files, extension), encoding)));
        }

        app.UseStaticFiles(Serving(files));
    }

    private static bool Takes(HttpRequest request, string encoding) => request.GetTypedHeaders().AcceptEncoding
        .Any(accepted => accepted.Quality != 0 && accepted.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase));

    private static StaticFileOptions Serving(IFileProvider files, string? encoding = null) => new()
    {
        FileProvider = files,
        OnPrepareResponse = file =>
        {
            var headers = file.Context.Response.Headers;
            headers.ContentEncoding = encoding;
            headers.Vary = "Accept-Encoding";

            // The name of a file of scripts or styles changes with its content.
            headers.CacheControl = file.Context.Request.Path.StartsWithSegments("/_next/static")
                ? "public,max-age=31536000,immutable"
                : "no-cache";
        },
    };
}
