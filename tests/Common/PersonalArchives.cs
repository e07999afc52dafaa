using System.IO.Compression;
using System.Text.Json;

namespace AssistantPlatform.Tests.Common;

/// <summary>What a person gets who asks for their data.</summary>
public static class PersonalArchives
{
    /// <summary>What the archive tells, by the paths of its files; those that people brought are not looked into.</summary>
    public static async Task<Dictionary<string, JsonElement>> ExportAsync(this HttpClient person)
    {
        using var response = await person.GetAsync("/api/v1/users/me/export");
        response.EnsureSuccessStatusCode();
        using var archive = new ZipArchive(await response.Content.ReadAsStreamAsync());
        var files = new Dictionary<string, JsonElement>();
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".json", StringComparison.Ordinal)))
        {
            await using var content = await entry.OpenAsync();
            files.Add(entry.FullName, await JsonSerializer.DeserializeAsync<JsonElement>(content));
        }

        return files;
    }
}
