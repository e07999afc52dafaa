using System.Net;
using System.Net.Http.Headers;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

/// <summary>Every way to send a key, right and wrong.</summary>
internal sealed class ApiKeyRequestTests
{
    private const string Open = "/api/v1/conversations";

    private ApiFactory _api = null!;
    private HttpClient _ann = null!;
    private string _key = null!;
    private HttpClient _program = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _api = await ApiFactory.CreateAsync();
        _ann = await _api.SignedInAsync("ann");
        _key = (await _ann.CreateApiKeyAsync()).Text("key");
        _program = _api.ProgramWith(_key);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _program.Dispose();
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Acts_for_the_owner_of_the_key()
    {
        var started = await _program.SayAsync("Hello");

        var frames = await _program.FramesAsync(started.RunId);

        Assert.That(frames[^1].Type(), Is.EqualTo("final_result"));
        Assert.That((await _ann.ConversationAsync(started.ConversationId)).Id(), Is.EqualTo(started.ConversationId));
    }

    [Test]
    public async Task Sees_nothing_of_others()
    {
        using var bob = await _api.SignedInAsync("bob");
        var bobs = await bob.SayAsync("Hello");

        using var response = await _program.GetAsync($"{Open}/{bobs.ConversationId}");

        await response.AssertProblemAsync(HttpStatusCode.NotFound, "conversations.not_found");
    }

    [TestCase(" ")]
    [TestCase("nonsense")]
    [TestCase("apk_")]
    [TestCase("apk_0123456789012345678901234567890123456789012")]
    [TestCase("Bearer {key}")]
    [TestCase("{key}x")]
    [TestCase("{key},{key}")]
    public async Task Is_refused_alike_for_every_key_that_is_none(string header)
    {
        using var program = _api.CreateClient();
        program.DefaultRequestHeaders.TryAddWithoutValidation(
            ApiKeys.Header, header.Replace("{key}", _key, StringComparison.Ordinal));

        using var response = await program.GetAsync(Open);

        var problem = await response.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.api_key_invalid");
        Assert.That(problem.Text("detail"), Is.EqualTo("There is no such API key, or it has expired or was revoked."));
        Assert.That(response.Headers.WwwAuthenticate.Single().Scheme, Is.EqualTo("ApiKey"));
    }

    [Test]
    public async Task Is_refused_when_the_key_is_sent_twice()
    {
        using var program = _api.CreateClient();
        program.DefaultRequestHeaders.Add(ApiKeys.Header, [_key, _key]);

        using var response = await program.GetAsync(Open);

        await response.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.api_key_invalid");
    }

    [TestCase("Bearer")]
    [TestCase("ApiKey")]
    [TestCase("Basic")]
    public async Task Is_refused_when_the_key_comes_in_the_other_header(string scheme)
    {
        using var program = _api.CreateClient();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(scheme, _key);

        using var response = await program.GetAsync(Open);

        await response.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.unauthenticated");
    }

    [TestCase("api_key")]
    [TestCase("X-API-Key")]
    public async Task Is_refused_when_the_key_is_in_the_address(string parameter)
    {
        using var response = await _api.CreateClient().GetAsync($"{Open}?{parameter}={_key}");

        await response.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.unauthenticated");
    }

    [TestCase("{key}", "{token}")]
    [TestCase("{key}", "nonsense")]
    [TestCase("nonsense", "{token}")]
    public async Task Is_refused_with_two_credentials(string key, string token)
    {
        using var client = _api.ProgramWith(key.Replace("{key}", _key, StringComparison.Ordinal))
            .With(token.Replace("{token}", _ann.AccessToken(), StringComparison.Ordinal));

        using var response = await client.GetAsync(Open);

        await response.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.two_credentials");
    }

    [TestCase("x-api-key")]
    [TestCase("X-API-KEY")]
    public async Task Takes_the_header_however_it_is_written(string header)
    {
        using var program = _api.CreateClient();
        program.DefaultRequestHeaders.Add(header, _key);

        using var response = await program.GetAsync(Open);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("/api/v1/users/me")]
    [TestCase("/api/v1/users/me/")]
    [TestCase("/API/V1/Users/Me")]
    [TestCase("/api/v1/%75sers/me")]
    public async Task Is_forbidden_what_takes_a_session_however_it_is_written(string address)
    {
        using var response = await _program.GetAsync(address);

        await response.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
    }

    [Test]
    public async Task Counts_for_the_owner_in_the_rate_limit()
    {
        await using var api = await ApiFactory.CreateAsync(new Dictionary<string, string>
        {
            ["RateLimits:Enabled"] = "true",
            ["RateLimits:General"] = "3",
        });
        using var ann = await api.SignedInAsync("ann");
        using var one = api.ProgramWith(await ann.CreateApiKeyAsync());
        using var two = api.ProgramWith(await ann.CreateApiKeyAsync());
        using var first = await one.GetAsync(Open);

        using var second = await two.GetAsync(Open);

        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await second.AssertProblemAsync(HttpStatusCode.TooManyRequests, "request.rate_limited");
    }
}
