using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace AssistantPlatform.Api.IntegrationTests.Careers;

/// <summary>What people apply with, and for, as programs write it.</summary>
internal static class CareerRequests
{
    public const string Stories = "/api/v1/stories";

    public static async Task<JsonElement> CreateStoryAsync(
        this HttpClient person, string name, string content = "# How it began", bool isPrimary = false)
    {
        using var response = await person.PostAsJsonAsync(Stories, new { name, content, isPrimary });
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created), await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
