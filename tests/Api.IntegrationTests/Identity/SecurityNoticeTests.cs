using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OtpNet;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

/// <summary>A stranger in an account does not go unnoticed.</summary>
internal sealed class SecurityNoticeTests
{
    private FakeTimeProvider _clock = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        _api = await ApiFactory.CreateAsync(replaceServices: services => services.AddSingleton<TimeProvider>(_clock));
        using var registered = await _api.RegisterAsync("ada");
        _ann = await _api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Tell_of_a_device_that_is_new_here_but_not_of_the_one_that_registered()
    {
        Assert.That(await KindsAsync(), Is.Empty);

        using var browser = _api.CreateClient();
        await LogInWithCookiesAsync(browser);
        Assert.That(await KindsAsync(), Is.EqualTo(["identity.new_device"]));

        await LogInWithCookiesAsync(browser);
        Assert.That(await KindsAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Tell_of_a_new_device_also_when_all_earlier_sessions_are_long_forgotten()
    {
        _clock.Advance(TimeSpan.FromDays(61));
        await using (var forget = _api.Database.DataSource.CreateCommand("DELETE FROM identity.sessions"))
        {
            await forget.ExecuteNonQueryAsync();
        }

        using var ann = await _api.SignedInAsync("ann");

        Assert.That(await KindsAsync(ann), Is.EqualTo(["identity.new_device"]));
    }

    [Test]
    public async Task Tell_of_a_refresh_token_that_came_back()
    {
        var tokens = await _api.LogInAsync("ann");
        using var rotated = await RefreshAsync(tokens);
        _clock.Advance(TimeSpan.FromSeconds(11));

        using var reused = await RefreshAsync(tokens);

        Assert.That((await KindsAsync())[0], Is.EqualTo("identity.refresh_reused"));
    }

    [Test]
    public async Task Tell_of_what_changes_who_can_sign_in()
    {
        const string changedPassword = "seven quiet otters below";
        using var changed = await _ann.PostAsJsonAsync(
            "/api/v1/users/me/password", new { currentPassword = ApiFactory.Password, newPassword = changedPassword });
        using var setup = await PostFactorAsync("setup", new { password = changedPassword });
        var secret = Base32Encoding.ToBytes((await setup.Content.ReadFromJsonAsync<JsonElement>()).Text("secret"));
        using var confirmed = await PostFactorAsync(
            "confirm", new { code = new Totp(secret).ComputeTotp(_clock.GetUtcNow().UtcDateTime) });
        var codes = (await confirmed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("recoveryCodes");
        using var disabled = await PostFactorAsync("disable", new { password = changedPassword, code = codes[0].GetString() });
        await _ann.CreateApiKeyAsync();

        Assert.That(await KindsAsync(), Is.EquivalentTo(
        [
            "identity.password_changed", "identity.second_factor_enabled", "identity.recovery_code_used",
            "identity.second_factor_disabled", "identity.api_key_created",
        ]));
    }

    [Test]
    public async Task Tell_of_what_an_administrator_changed()
    {
        using var ada = await _api.SignedInAsync("ada");
        var address = $"/api/v1/admin/users/{(await _ann.GetFromJsonAsync<JsonElement>("/api/v1/users/me")).Id()}";
        using var promoted = await ada.PatchAsync(address, JsonContent.Create(new { role = "administrator" }));
        using var disabled = await ada.PatchAsync(address, JsonContent.Create(new { disabled = true }));
        using var enabled = await ada.PatchAsync(address, JsonContent.Create(new { disabled = false }));

        using var ann = await _api.SignedInAsync("ann");

        Assert.That(
            await KindsAsync(ann), Does.Contain("identity.role_changed").And.Contain("identity.account_enabled"));
    }

    [Test]
    public async Task Say_nothing_when_what_was_tried_is_refused()
    {
        using var refused = await _ann.PostAsJsonAsync(
            "/api/v1/users/me/password", new { currentPassword = "not her pass phrase", newPassword = "seven quiet otters below" });

        Assert.That(await KindsAsync(), Is.Empty);
    }

    private static async Task LogInWithCookiesAsync(HttpClient browser)
    {
        using var response = await browser.PostAsJsonAsync(
            "/api/v1/auth/login", new { email = ApiFactory.EmailOf("ann"), password = ApiFactory.Password });
        response.EnsureSuccessStatusCode();
    }

    private async Task<List<string>> KindsAsync(HttpClient? person = null) =>
    [
        .. (await (person ?? _ann).GetFromJsonAsync<JsonElement>("/api/v1/notifications")).GetProperty("items")
            .EnumerateArray().Select(notification => notification.Text("kind")),
    ];

    private Task<HttpResponseMessage> RefreshAsync(JsonElement tokens) => _api.CreateClient()
        .PostAsJsonAsync("/api/v1/auth/refresh", new { refreshToken = tokens.Text("refreshToken") });

    private Task<HttpResponseMessage> PostFactorAsync(string action, object body) =>
        _ann.PostAsJsonAsync($"/api/v1/users/me/second-factor/{action}", body);
}
