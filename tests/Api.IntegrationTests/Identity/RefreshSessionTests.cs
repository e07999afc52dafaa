using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

internal sealed class RefreshSessionTests
{
    private const string Route = "/api/v1/auth/refresh";

    private FakeTimeProvider _clock = null!;
    private ApiFactory _api = null!;
    private HttpClient _client = null!;
    private JsonElement _tokens;

    [SetUp]
    public async Task Start()
    {
        _clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        _api = await ApiFactory.CreateAsync(replaceServices: services => services.AddSingleton<TimeProvider>(_clock));
        _client = _api.CreateClient();
        using var registered = await _api.RegisterAsync("ann");
        _tokens = await _api.LogInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _client.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Gives_tokens_that_work()
    {
        var tokens = await RefreshedAsync(RefreshTokenOf(_tokens));

        using var me = await _api.ClientWith(AccessTokenOf(tokens)).GetAsync("/api/v1/users/me");
        Assert.That(me.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(RefreshTokenOf(tokens), Is.Not.EqualTo(RefreshTokenOf(_tokens)));
    }

    [Test]
    public async Task Gives_twenty_simultaneous_callers_the_same_successor()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => RefreshedAsync(RefreshTokenOf(_tokens))));

        Assert.That(all.Select(RefreshTokenOf).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Repeats_the_successor_within_the_grace()
    {
        var first = await RefreshedAsync(RefreshTokenOf(_tokens));
        _clock.Advance(TimeSpan.FromSeconds(9));

        var second = await RefreshedAsync(RefreshTokenOf(_tokens));

        Assert.That(RefreshTokenOf(second), Is.EqualTo(RefreshTokenOf(first)));
    }

    [Test]
    public async Task Ends_the_whole_family_but_no_other_session_when_a_token_is_reused()
    {
        var other = await _api.LogInAsync("ann");
        var first = await RefreshedAsync(RefreshTokenOf(_tokens));
        var second = await RefreshedAsync(RefreshTokenOf(first));
        _clock.Advance(TimeSpan.FromSeconds(11));

        using var reused = await PostAsync(RefreshTokenOf(_tokens));

        await reused.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.refresh_reused");
        using var newest = await PostAsync(RefreshTokenOf(second));
        await newest.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.refresh_invalid");
        using var access = await _api.ClientWith(AccessTokenOf(second)).GetAsync("/api/v1/users/me");
        await access.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.unauthenticated");
        await RefreshedAsync(RefreshTokenOf(other));
    }

    [Test]
    public async Task Refuses_after_a_week_without_use()
    {
        _clock.Advance(TimeSpan.FromDays(7));

        using var response = await PostAsync(RefreshTokenOf(_tokens));

        await response.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.refresh_invalid");
    }

    [Test]
    public async Task Refuses_an_unknown_token_and_an_access_token()
    {
        using var unknown = await PostAsync("guessed");
        using var access = await PostAsync(AccessTokenOf(_tokens));

        await unknown.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.refresh_invalid");
        Assert.That(access.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest).Or.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase("http://localhost", "AssistantPlatform", HttpStatusCode.OK)]
    [TestCase("http://evil.example", "AssistantPlatform", HttpStatusCode.Forbidden)]
    [TestCase("null", "AssistantPlatform", HttpStatusCode.Forbidden)]
    [TestCase("http://localhost", null, HttpStatusCode.Forbidden)]
    [TestCase(null, "AssistantPlatform", HttpStatusCode.Forbidden)]
    public async Task Reads_the_cookie_only_for_pages_of_this_server(
        string? origin, string? requestedWith, HttpStatusCode expected)
    {
        using var signedIn = await _client.PostAsJsonAsync(
            "/api/v1/auth/login", new { email = ApiFactory.EmailOf("ann"), password = ApiFactory.Password });
        using var request = new HttpRequestMessage(HttpMethod.Post, Route);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("X-Requested-With", requestedWith);

        using var response = await _client.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(expected));
        if (expected is HttpStatusCode.Forbidden)
        {
            await response.AssertProblemAsync(expected, "identity.origin_refused");
        }
    }

    [Test]
    public async Task Never_moves_a_token_from_the_cookie_into_the_body()
    {
        using var signedIn = await _client.PostAsJsonAsync(
            "/api/v1/auth/login", new { email = ApiFactory.EmailOf("ann"), password = ApiFactory.Password });
        using var request = new HttpRequestMessage(HttpMethod.Post, Route);
        request.Content = JsonContent.Create(new { tokenDelivery = "body" });
        request.Headers.Add("Origin", "http://localhost");
        request.Headers.Add("X-Requested-With", "AssistantPlatform");

        using var response = await _client.SendAsync(request);

        var tokens = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.That(tokens.GetProperty("refreshToken").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(response.Headers.Contains("Set-Cookie"));
    }

    private static string RefreshTokenOf(JsonElement tokens) => tokens.GetProperty("refreshToken").GetString()!;

    private static string AccessTokenOf(JsonElement tokens) => tokens.GetProperty("accessToken").GetString()!;

    private Task<HttpResponseMessage> PostAsync(string refreshToken) => _client.PostAsJsonAsync(Route, new { refreshToken });

    private async Task<JsonElement> RefreshedAsync(string refreshToken)
    {
        using var response = await PostAsync(refreshToken);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
