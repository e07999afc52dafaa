using System.Net.Http.Json;
using System.Text.Json;

namespace AssistantPlatform.Tests.Common;

/// <summary>How administrators let people in.</summary>
public static class Invitations
{
    public const string Route = "/api/v1/admin/invitations";

    public static Task<HttpResponseMessage> PostInvitationAsync(
        this HttpClient administrator, string name, string role = "user", DateTimeOffset? expiresAt = null) =>
        administrator.PostAsJsonAsync(Route, new { email = ApiFactory.EmailOf(name), role, expiresAt });

    /// <summary>The answer in which the link is shown.</summary>
    public static async Task<JsonElement> InviteAsync(
        this HttpClient administrator, string name, string role = "user", DateTimeOffset? expiresAt = null)
    {
        using var response = await administrator.PostInvitationAsync(name, role, expiresAt);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public static string TokenIn(JsonElement invitation) => invitation.Text("link")!.Split("/register#invitation=")[1];

    public static Task<HttpResponseMessage> AcceptInvitationAsync(this HttpClient visitor, string name, string invitation) =>
        visitor.PostAsJsonAsync(
            "/api/v1/auth/register", new { email = ApiFactory.EmailOf(name), password = ApiFactory.Password, invitation });

    public static async Task SetRegistrationAsync(this HttpClient administrator, bool open)
    {
        using var response = await administrator.PutAsJsonAsync("/api/v1/admin/registration", new { open });
        response.EnsureSuccessStatusCode();
    }
}
