using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.Providers;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

/// <summary>Connecting an account at a provider with one's own, and disconnecting it.</summary>
internal sealed class ExternalLoginTests
{
    private const string Route = "/api/v1/users/me/external-logins";

    private FakeOpenIdProvider _provider = null!;
    private ApiFactory _api = null!;
    private WebPerson _browser = null!;
    private HttpClient _ann = null!;
    private string _token = "";

    [SetUp]
    public async Task Start()
    {
        _provider = await FakeOpenIdProvider.StartAsync();
        _api = await ApiFactory.ListenAsync(_provider.Settings());
        _browser = new WebPerson(_api.CreateClient().BaseAddress!);
        _ann = await _api.SignedInAsync("ann");
        _token = _ann.AccessToken();
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        _browser.Dispose();
        await _api.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Test]
    public async Task Opens_the_account_from_then_on()
    {
        Assert.That(await LinkAsync(_browser), Is.EqualTo("/settings/security"));

        var logins = await ListAsync();
        Assert.That(logins.Select(login => login.GetProperty("provider").GetString()), Is.EqualTo(["fake"]));
        Assert.That(await _browser.SignInAsync("fake"), Is.EqualTo("/chat"));
        using var signedIn = _api.ClientWith(await _browser.RefreshAsync());
        Assert.That(await IdOfAsync(signedIn), Is.EqualTo(await IdOfAsync(_ann)));
    }

    [Test]
    public async Task Asks_for_the_password_first()
    {
        using var wrong = await _browser.PostAsync("/api/v1/auth/external/fake/link", new { password = "wrong" }, _token);
        using var none = await _browser.PostAsync("/api/v1/auth/external/fake/link", new { }, _token);

        await wrong.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.password_wrong");
        await none.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.password_wrong");
    }

    [Test]
    public async Task Takes_no_account_that_opens_another_persons()
    {
        using var bobs = new WebPerson(_api.CreateClient().BaseAddress!);
        _provider.Person["email"] = ApiFactory.EmailOf("bob");
        await bobs.SignInAsync("fake");

        Assert.That(await LinkAsync(_browser), Is.EqualTo("/settings/security#error=identity.external_login_taken"));
        Assert.That(await ListAsync(), Is.Empty);
    }

    [Test]
    public async Task Takes_one_account_of_each_provider()
    {
        await LinkAsync(_browser);
        _provider.Person["sub"] = "anns-other-account";

        Assert.That(await LinkAsync(_browser), Is.EqualTo("/settings/security#error=identity.external_provider_taken"));
    }

    [Test]
    public async Task Is_not_completed_by_another_browser()
    {
        using var victim = new WebPerson(_api.CreateClient().BaseAddress!);

        var page = await victim.FollowAsync(await StartLinkAsync(_browser));

        Assert.That(page, Does.EndWith("#error=identity.external_failed"));
        Assert.That(await ListAsync(), Is.Empty);
    }

    [Test]
    public async Task Is_not_completed_for_a_session_that_has_ended()
    {
        var address = await StartLinkAsync(_browser);
        using var left = await _ann.PostAsync("/api/v1/auth/logout", null);

        Assert.That(await _browser.FollowAsync(address), Is.EqualTo("/login#error=identity.external_failed"));
    }

    [Test]
    public async Task Is_disconnected_with_the_password_and_ends_the_other_sessions()
    {
        await LinkAsync(_browser);
        await _browser.SignInAsync("fake");
        var id = (await ListAsync()).Single().Id();

        using var wrong = await _ann.PostAsJsonAsync($"{Route}/{id}/unlink", new { password = "wrong" });
        using var right = await _ann.PostAsJsonAsync($"{Route}/{id}/unlink", new { password = ApiFactory.Password });

        await wrong.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.password_wrong");
        Assert.That(right.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(await ListAsync(), Is.Empty);
        using var ended = await _browser.PostAsync("/api/v1/auth/refresh", null);
        await ended.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.refresh_invalid");
    }

    [Test]
    public async Task Stays_connected_when_it_is_the_last_way_in()
    {
        _provider.Person["email"] = ApiFactory.EmailOf("bob");
        await _browser.SignInAsync("fake");
        using var bob = _api.ClientWith(await _browser.RefreshAsync());
        var logins = await bob.GetFromJsonAsync<JsonElement>(Route);

        using var response = await bob.PostAsJsonAsync($"{Route}/{logins.GetProperty("items")[0].Id()}/unlink", new { });

        await response.AssertProblemAsync(HttpStatusCode.Conflict, "identity.last_way_in");
    }

    private static async Task<Guid> IdOfAsync(HttpClient person) =>
        (await person.GetFromJsonAsync<JsonElement>("/api/v1/users/me")).Id();

    private async Task<JsonElement[]> ListAsync() =>
        [.. (await _ann.GetFromJsonAsync<JsonElement>(Route)).GetProperty("items").EnumerateArray()];

    private async Task<string> LinkAsync(WebPerson browser) => await browser.FollowAsync(await StartLinkAsync(browser));

    private async Task<Uri> StartLinkAsync(WebPerson browser)
    {
        using var response = await browser.PostAsync(
            "/api/v1/auth/external/fake/link", new { password = ApiFactory.Password }, _token);
        var start = await response.Content.ReadFromJsonAsync<JsonElement>();
        return new Uri(start.GetProperty("address").GetString()!);
    }
}
