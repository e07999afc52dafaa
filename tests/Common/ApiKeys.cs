using System.Net.Http.Json;
using System.Text.Json;

namespace AssistantPlatform.Tests.Common;

/// <summary>How programs come to a server.</summary>
public static class ApiKeys
{
    public const string Route = "/api/v1/api-keys";
    public const string Header = "X-API-Key";

    public static Task<HttpResponseMessage> PostApiKeyAsync(
        this HttpClient person,
        string name = "Backup",
        DateTimeOffset? expiresAt = null,
        string scope = "conversations") =>
        person.PostAsJsonAsync(Route, new { name, scopes = scope.Split(' '), expiresAt });

    /// <summary>The answer in which the key is shown.</summary>
    public static async Task<JsonElement> CreateApiKeyAsync(
        this HttpClient person,
        string name = "Backup",
        DateTimeOffset? expiresAt = null,
        string scope = "conversations")
    {
        using var response = await person.PostApiKeyAsync(name, expiresAt, scope);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public static Task<HttpResponseMessage> RevokeApiKeyAsync(this HttpClient person, JsonElement key) =>
        person.DeleteAsync($"{Route}/{key.Id()}");

    public static async Task<List<JsonElement>> ApiKeysAsync(this HttpClient person) =>
        [.. (await person.GetFromJsonAsync<JsonElement>(Route)).GetProperty("items").EnumerateArray()];

    /// <summary>A program that has this key.</summary>
    public static HttpClient ProgramWith(this ApiFactory api, JsonElement key) => api.ProgramWith(key.Text("key"));

    public static HttpClient ProgramWith(this ApiFactory api, string key)
    {
        var program = api.CreateClient();
        program.DefaultRequestHeaders.Add(Header, key);
        return program;
    }
}
