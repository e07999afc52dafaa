using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace AssistantPlatform.Tests.Common;

/// <summary>How people come to a server.</summary>
public static class Accounts
{
    /// <param name="setupCode">Asked for only from the first of all, where others can reach the server too.</param>
    public static Task<HttpResponseMessage> RegisterAsync(this HttpClient visitor, string name, string? setupCode = null) =>
        visitor.PostAsJsonAsync(
            "/api/v1/auth/register",
            new { email = ApiFactory.EmailOf(name), password = ApiFactory.Password, displayName = name, setupCode });

    /// <summary>A new session; its refresh token is in the body.</summary>
    public static async Task<JsonElement> LogInAsync(this HttpClient visitor, string name)
    {
        using var response = await visitor.PostAsJsonAsync(
            "/api/v1/auth/login",
            new { email = ApiFactory.EmailOf(name), password = ApiFactory.Password, tokenDelivery = "body" });
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Asks for the end of the account.</summary>
    public static async Task<HttpResponseMessage> DeleteAccountAsync(
        this HttpClient person, string password = ApiFactory.Password, string? code = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/api/v1/users/me");
        request.Content = JsonContent.Create(new { password, code });
        return await person.SendAsync(request);
    }

    /// <summary>The client acts as the person from now on.</summary>
    public static HttpClient With(this HttpClient client, string accessToken)
    {
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        return client;
    }
}
