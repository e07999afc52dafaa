using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AssistantPlatform.Api.IntegrationTests.Web;

/// <summary>A small export of a web app, with the list of its files that publishing makes and the API serves from.</summary>
internal sealed class WebExport : IDisposable
{
    private readonly string _name = $"WebExport-{Guid.CreateVersion7():n}";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("assistantplatform-web-");

    public WebExport(IReadOnlyDictionary<string, string> files)
    {
        foreach (var (path, content) in files)
        {
            var file = new FileInfo(Path.Combine(_folder.FullName, path));
            file.Directory!.Create();
            File.WriteAllText(file.FullName, content);
        }

        var endpoints = files.Select(file => EndpointOf(file.Key, file.Value));
        var manifest = new { Version = 1, ManifestType = "Publish", Endpoints = endpoints };
        File.WriteAllText(Manifest, JsonSerializer.Serialize(manifest));
    }

    /// <summary>Makes an API serve this export as it serves a published one.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["applicationName"] = _name,
        ["environment"] = "Production",
        ["webroot"] = _folder.FullName,
    };

    private string Manifest => Path.Combine(AppContext.BaseDirectory, $"{_name}.staticwebassets.endpoints.json");

    public void Dispose()
    {
        File.Delete(Manifest);
        _folder.Delete(recursive: true);
    }

    private static object EndpointOf(string path, string content) => new
    {
        Route = path,
        AssetFile = path,
        Selectors = Array.Empty<object>(),
        ResponseHeaders = new[]
        {
            new { Name = "Cache-Control", Value = "no-cache" },
            new { Name = "Content-Length", Value = Encoding.UTF8.GetByteCount(content).ToString(CultureInfo.InvariantCulture) },
            new { Name = "Content-Type", Value = TypeOf(path) },
            new { Name = "ETag", Value = "\"1\"" },
            new { Name = "Last-Modified", Value = "Mon, 23 Nov 2026 12:00:00 GMT" },
        },
        EndpointProperties = Array.Empty<object>(),
    };

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html",
        ".js" => "text/javascript",
        _ => "text/plain",
    };
}
