using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;

namespace AssistantPlatform.Api.Web;

/// <summary>
/// The content security policy of every page. An exported page starts itself with inline scripts;
/// exactly these are allowed, by their hashes, and no others.
/// </summary>
internal sealed partial class ContentPolicy
{
    // Made by a library that starts itself inline; they show nothing that people have written.
    private const string ApiPages = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private readonly Dictionary<string, string> _byPage;

    private ContentPolicy(Dictionary<string, string> byPage) => _byPage = byPage;

    /// <summary>Reads the pages of the export once, at start.</summary>
    public static ContentPolicy Of(IFileProvider files) => new(FilesIn(files, "")
        .Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal))
        .ToDictionary(file => file.Path, file => PolicyOf(HashesIn(file.File)), StringComparer.OrdinalIgnoreCase));

    /// <summary>For a page that is not part of the export no inline script is allowed, but for the API's own pages.</summary>
    public string For(PathString page) => page.StartsWithSegments("/docs")
        ? ApiPages
        : _byPage.GetValueOrDefault(page.Value ?? "") ?? PolicyOf([]);

    private static IEnumerable<(string Path, IFileInfo File)> FilesIn(IFileProvider files, string folder) =>
        files.GetDirectoryContents(folder).SelectMany(file =>
        {
            var path = $"{folder}/{file.Name}";
            return file.IsDirectory ? FilesIn(files, path) : [(path, file)];
        });

    private static string PolicyOf(IEnumerable<string> hashes)
    {
        var scripts = string.Concat(hashes.Select(hash => $" 'sha256-{hash}'"));

        // The component library sets its variables in style elements and attributes. A frame shows files that the app itself
        // has fetched.
        return $"default-src 'self'; script-src 'self'{scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
            + "font-src 'self'; connect-src 'self'; frame-src blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
            + "form-action 'self'";
    }

    private static string[] HashesIn(IFileInfo file)
    {
        using var reader = new StreamReader(file.CreateReadStream());
        return [.. InlineScript().Matches(reader.ReadToEnd())
            .Select(script => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.Groups["code"].Value))))
            .Distinct()];
    }

    [GeneratedRegex(@"<script(?![^>]*\ssrc=)[^>]*>(?<code>.+?)</script>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex InlineScript();
}
