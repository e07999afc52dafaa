namespace AssistantPlatform.Api.IntegrationTests.Web;

/// <summary>A small export of a web app.</summary>
internal sealed class WebExport : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("assistantplatform-web-");

    public WebExport(IReadOnlyDictionary<string, string> files)
    {
        foreach (var (path, content) in files)
        {
            var file = new FileInfo(Path.Combine(_folder.FullName, path));
            file.Directory!.Create();
            File.WriteAllText(file.FullName, content);
        }
    }

    /// <summary>Makes an API serve this export as it serves a published one.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["environment"] = "Production",
        ["webroot"] = _folder.FullName,
    };

    public void Dispose() => _folder.Delete(recursive: true);
}
