using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AssistantPlatform.Nodes.SystemTests.Servers;
using AssistantPlatform.Tests.Common;
using OtpNet;

namespace AssistantPlatform.Nodes.SystemTests;

/// <summary>Uses a server in every way that involves something nobody else may read, and remembers what that was.</summary>
internal sealed class TalkativePerson(Node node)
{
    public const string Answer = "an-answer-for-one-person-only";

    private const string Email = "very.private@example.com";
    private const string GuestEmail = "invited.guest@example.com";
    private const string WrongPassword = "not quite the password";
    private const string NewPassword = "another battery for the horse";
    private const string Question = "a-question-for-nobody-else";
    private const string Title = "a-title-for-nobody-else";
    private const string Forged = "\u001b[31m\r\n{\"LogLevel\":\"Critical\",\"Message\":\"forged\"}";

    private readonly List<string> _secrets = [Email, ApiFactory.Password, WrongPassword, NewPassword, Question, Title, Answer];
    private readonly HttpClient _client = PageOf(node);

    public IReadOnlyList<string> Secrets => _secrets;

    public async Task UseEverythingAsync()
    {
        var account = new { email = Email, password = ApiFactory.Password };
        await PostAsync("auth/register", new { account.email, account.password, displayName = Forged }, isRefused: true);
        await PostAsync("auth/register", account);
        await SignInAsync();
        await TalkAsync();
        await TalkByKeyAsync();
        await TalkBySocketAsync();
        await SendNonsenseAsync();
        await LetSomebodyInAsync();
        await ChangeSecretsAsync();
        await PostAsync("auth/logout");
    }

    private async Task SignInAsync()
    {
        await PostAsync("auth/login", new { email = Email, password = WrongPassword }, isRefused: true);
        await PostAsync("auth/login", new { email = Email, password = ApiFactory.Password });
        var login = new { email = Email, password = ApiFactory.Password, tokenDelivery = "body" };
        var tokens = await PostAsync("auth/login", login);
        Keep(tokens, "accessToken", "refreshToken");
        var refreshed = await PostAsync("auth/refresh", new { refreshToken = tokens.Text("refreshToken") });
        Keep(refreshed, "accessToken", "refreshToken");
        await PostAsync("auth/refresh", new { refreshToken = "guessed" }, isRefused: true);
        _client.With(refreshed.Text("accessToken"));
    }

    private async Task TalkAsync()
    {
        var started = await _client.SayAsync(Question);
        await _client.FramesAsync(started.RunId);
        var failed = await _client.SayAsync(Question, started.ConversationId);
        await _client.FramesAsync(failed.RunId);
        using var renamed = await _client.PatchAsJsonAsync(
            $"/api/v1/conversations/{started.ConversationId}", new { title = Title });
    }

    private async Task TalkByKeyAsync()
    {
        var key = await _client.CreateApiKeyAsync();
        Keep(key, "key");
        using var program = node.CreateClient();
        program.DefaultRequestHeaders.Add(ApiKeys.Header, key.Text("key"));
        using var listed = await program.GetAsync("/api/v1/conversations");
        using var forbidden = await program.GetAsync("/api/v1/sessions");
    }

    private async Task TalkBySocketAsync()
    {
        var ticket = await PostAsync("auth/ws-ticket");
        Keep(ticket, "ticket");
        await using var socket = await AgentSocketClient.ConnectAsync(
            node.Address, options => options.OfferTicket(ticket.Text("ticket")));
        await socket.SendAsync(new { type = "send_message", content = Question, clientRequestId = Guid.CreateVersion7() });
        await socket.ReadToEndAsync();
        await socket.SendAsync($"{{\"type\":\"{Question}\"");
        await socket.ReadAsync();
    }

    /// <summary>What is logged because it is wrong: a body cut off in a password, addresses that look like a log.</summary>
    private async Task SendNonsenseAsync()
    {
        using var cutOff = new StringContent(
            $$"""{"email":"{{Email}}","password":"{{WrongPassword}}""", Encoding.UTF8, "application/json");
        using var malformed = await _client.PostAsync("/api/v1/auth/login", cutOff);
        using var notANumber = await _client.GetAsync($"/api/v1/conversations?limit={Uri.EscapeDataString(Forged)}");
        using var nowhere = await _client.GetAsync($"/api/v1/{Uri.EscapeDataString(Forged)}");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/users/me");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _client.AccessToken() + "x");
        request.Headers.TryAddWithoutValidation("User-Agent", "\u001b[31m forged");
        using var refused = await _client.SendAsync(request);
    }

    /// <summary>By links, which open accounts: an invitation, and one that sets a new password.</summary>
    private async Task LetSomebodyInAsync()
    {
        var invitation = (await PostAsync("admin/invitations", new { email = GuestEmail })).Text("link").Split("#invitation=")[1];
        await PostAsync("auth/invitation", new { invitation });
        var guest = await PostAsync("auth/register", new { email = GuestEmail, password = ApiFactory.Password, invitation });
        var token = (await PostAsync($"admin/users/{guest.Id()}/password-reset")).Text("link").Split("#token=")[1];
        await PostAsync("auth/password/reset", new { token, newPassword = "short" }, isRefused: true);
        await PostAsync("auth/password/reset", new { token, newPassword = NewPassword });
        await PostAsync("auth/password/reset", new { token, newPassword = NewPassword }, isRefused: true);
        _secrets.AddRange([GuestEmail, invitation, token]);
    }

    private async Task ChangeSecretsAsync()
    {
        var setup = await PostAsync("users/me/second-factor/setup", new { password = ApiFactory.Password });
        Keep(setup, "secret");
        var code = new Totp(Base32Encoding.ToBytes(setup.Text("secret"))).ComputeTotp();
        var confirmed = await PostAsync("users/me/second-factor/confirm", new { code });
        _secrets.AddRange(confirmed.GetProperty("recoveryCodes").EnumerateArray().Select(recovery => recovery.GetString()!));
        await PostAsync("users/me/password", new { currentPassword = WrongPassword, newPassword = NewPassword }, isRefused: true);
        await PostAsync("users/me/password", new { currentPassword = ApiFactory.Password, newPassword = NewPassword });
    }

    /// <summary>Routes that read cookies answer only pages of the server.</summary>
    private static HttpClient PageOf(Node node)
    {
        var client = node.CreateClient();
        client.DefaultRequestHeaders.Add("Origin", node.Address.GetLeftPart(UriPartial.Authority));
        client.DefaultRequestHeaders.Add("X-Requested-With", "Test");
        return client;
    }

    private void Keep(JsonElement answer, params string[] members) =>
        _secrets.AddRange(members.Select(member => answer.Text(member)));

    private async Task<JsonElement> PostAsync(string route, object? body = null, bool isRefused = false)
    {
        using var response = await _client.PostAsync($"/api/v1/{route}", body is null ? null : JsonContent.Create(body));
        var content = await response.Content.ReadAsStringAsync();
        Assert.That(response.IsSuccessStatusCode, Is.Not.EqualTo(isRefused), content);
        return content.Length == 0 ? default : JsonDocument.Parse(content).RootElement;
    }
}
