using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.Providers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OtpNet;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

/// <summary>Who gets in by a provider, and what becomes of accounts without a password.</summary>
internal sealed class ExternalAccountTests
{
    private FakeTimeProvider _clock = null!;
    private FakeOpenIdProvider _provider = null!;
    private ApiFactory _api = null!;
    private WebPerson _browser = null!;

    [SetUp]
    public async Task Start()
    {
        _clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        _provider = await FakeOpenIdProvider.StartAsync();
        _provider.Tokens.Now = _clock.GetUtcNow;
        _api = await ListenAsync([]);
        _browser = new WebPerson(_api.CreateClient().BaseAddress!);
    }

    [TearDown]
    public async Task Stop()
    {
        _browser.Dispose();
        await _api.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Test]
    public async Task Never_connects_an_account_that_is_there_silently()
    {
        using var registered = await _api.RegisterAsync("ann");

        Assert.That(await _browser.SignInAsync("fake"), Is.EqualTo("/login#error=identity.external_account_exists"));
        Assert.That(_browser.HasSession, Is.False);
    }

    [Test]
    public async Task Makes_no_account_while_registration_is_closed_but_lets_known_people_in()
    {
        using var ada = await _api.SignedInAsync("ada");
        await _browser.SignInAsync("fake");
        await ada.SetRegistrationAsync(open: false);

        Assert.That(await _browser.SignInAsync("fake"), Is.EqualTo("/chat"));
        BecomeCarol();
        Assert.That(await _browser.SignInAsync("fake"), Is.EqualTo("/login#error=identity.registration_closed"));
    }

    [Test]
    public async Task Lets_invited_people_in_while_registration_is_closed_in_the_role_they_were_given()
    {
        using var ada = await _api.SignedInAsync("ada");
        await ada.SetRegistrationAsync(open: false);
        var invitation = await ada.InviteAsync("carol", "administrator");
        BecomeCarol();

        Assert.That(await _browser.SignInAsync("fake"), Is.EqualTo("/chat"));

        using var carol = _api.ClientWith(await _browser.RefreshAsync());
        var user = await carol.GetFromJsonAsync<JsonElement>("/api/v1/users/me");
        Assert.That((user.Text("email"), user.Text("role")), Is.EqualTo((ApiFactory.EmailOf("carol"), "administrator")));
        using var again = await _api.CreateClient().AcceptInvitationAsync("carol", Invitations.TokenIn(invitation));
        await again.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.invitation_invalid");
    }

    [Test]
    public async Task Leaves_an_invitation_to_who_proves_to_be_invited()
    {
        using var ada = await _api.SignedInAsync("ada");
        await ada.SetRegistrationAsync(open: false);
        var invitation = await ada.InviteAsync("carol");
        BecomeCarol();
        _provider.Person["email_verified"] = false;

        Assert.That(await _browser.SignInAsync("fake"), Is.EqualTo("/login#error=identity.external_email_unverified"));

        using var accepted = await _api.CreateClient().AcceptInvitationAsync("carol", Invitations.TokenIn(invitation));
        Assert.That(accepted.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task Keeps_disabled_people_out()
    {
        using var admin = await _api.SignedInAsync("admin");
        await _browser.SignInAsync("fake");
        using var ann = _api.ClientWith(await _browser.RefreshAsync());
        var id = (await ann.GetFromJsonAsync<JsonElement>("/api/v1/users/me")).Id();
        using var disabled = await admin.PatchAsJsonAsync($"/api/v1/admin/users/{id}", new { disabled = true });

        Assert.That(await _browser.SignInAsync("fake"), Is.EqualTo("/login#error=identity.account_disabled"));
    }

    [Test]
    public async Task Asks_for_the_code_of_a_second_factor()
    {
        await _browser.SignInAsync("fake");
        var totp = await TurnSecondFactorOnAsync(await _browser.RefreshAsync());
        using var browser = new WebPerson(_api.CreateClient().BaseAddress!);

        var page = await browser.SignInAsync("fake", "/chat/42");

        Assert.That((page, browser.HasSession), Is.EqualTo(("/login?next=%2Fchat%2F42#code", false)));
        using var wrong = await browser.PostAsync("/api/v1/auth/external/code", new { code = "000000" });
        await wrong.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.code_invalid");
        _clock.Advance(TimeSpan.FromSeconds(30));
        using var right = await browser.PostAsync(
            "/api/v1/auth/external/code", new { code = totp.ComputeTotp(_clock.GetUtcNow().UtcDateTime) });
        Assert.That((right.StatusCode, browser.HasSession), Is.EqualTo((HttpStatusCode.OK, true)));
    }

    [Test]
    public async Task Waits_five_minutes_for_the_code_and_for_nobody_else()
    {
        await _browser.SignInAsync("fake");
        await TurnSecondFactorOnAsync(await _browser.RefreshAsync());
        using var stranger = new WebPerson(_api.CreateClient().BaseAddress!);
        await _browser.SignInAsync("fake");
        _clock.Advance(TimeSpan.FromMinutes(6));

        using var late = await _browser.PostAsync("/api/v1/auth/external/code", new { code = "123456" });
        using var strange = await stranger.PostAsync("/api/v1/auth/external/code", new { code = "123456" });

        await late.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.external_failed");
        await strange.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.external_failed");
    }

    [Test]
    public async Task Answers_a_password_for_an_account_without_one_as_a_wrong_one()
    {
        await _browser.SignInAsync("fake");
        using var visitor = _api.CreateClient();

        using var response = await visitor.PostAsJsonAsync(
            "/api/v1/auth/login", new { email = ApiFactory.EmailOf("ann"), password = ApiFactory.Password });

        await response.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.credentials_invalid");
    }

    [Test]
    public async Task Takes_a_fresh_sign_in_for_the_password_that_there_is_not()
    {
        await _browser.SignInAsync("fake");
        using var ann = _api.ClientWith(await _browser.RefreshAsync());

        _clock.Advance(TimeSpan.FromMinutes(6));
        using var late = await SetPasswordAsync(ann);
        await _browser.SignInAsync("fake");
        using var fresh = _api.ClientWith(await _browser.RefreshAsync());
        using var set = await SetPasswordAsync(fresh);

        await late.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.session_too_old");
        Assert.That(set.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await _api.LogInAsync("ann")).TryGetProperty("accessToken", out _), Is.True);
    }

    private void BecomeCarol()
    {
        _provider.Person["sub"] = "carol-at-the-provider";
        _provider.Person["email"] = ApiFactory.EmailOf("carol");
    }

    private static Task<HttpResponseMessage> SetPasswordAsync(HttpClient person) =>
        person.PostAsJsonAsync("/api/v1/users/me/password", new { newPassword = ApiFactory.Password });

    private Task<ApiFactory> ListenAsync(Dictionary<string, string> settings) => ApiFactory.ListenAsync(
        _provider.Settings().Concat(settings).ToDictionary(), services => services.AddSingleton<TimeProvider>(_clock));

    private async Task<Totp> TurnSecondFactorOnAsync(string accessToken)
    {
        using var ann = _api.ClientWith(accessToken);
        using var setup = await ann.PostAsJsonAsync("/api/v1/users/me/second-factor/setup", new { });
        var secret = (await setup.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("secret").GetString();
        var totp = new Totp(Base32Encoding.ToBytes(secret));
        using var confirmed = await ann.PostAsJsonAsync(
            "/api/v1/users/me/second-factor/confirm", new { code = totp.ComputeTotp(_clock.GetUtcNow().UtcDateTime) });
        Assert.That(confirmed.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return totp;
    }
}
