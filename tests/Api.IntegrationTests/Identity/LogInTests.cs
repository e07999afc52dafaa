using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Tests.Common;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

internal sealed class LogInTests
{
    private const string Route = "/api/v1/auth/login";

    private readonly CountingPasswordHasher _passwords = new();
    private ApiFactory _api = null!;
    private HttpClient _client = null!;

    [SetUp]
    public async Task Start()
    {
        _api = await ApiFactory.CreateAsync(replaceServices: services => services.AddSingleton<IPasswordHasher>(_passwords));
        _client = _api.CreateClient();
        using var registered = await _api.RegisterAsync("ann");
        _passwords.Verified.Clear();
    }

    [TearDown]
    public async Task Stop()
    {
        _client.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Keeps_the_refresh_token_in_a_cookie_that_scripts_cannot_read()
    {
        using var response = await PostAsync(new { email = "ann@example.com", password = ApiFactory.Password });

        var tokens = await response.Content.ReadFromJsonAsync<JsonElement>();
        var cookie = CookieOf(response, "assistant_refresh");
        Assert.Multiple(() =>
        {
            Assert.That(tokens.GetProperty("tokenType").GetString(), Is.EqualTo("Bearer"));
            Assert.That(tokens.GetProperty("expiresIn").GetInt32(), Is.EqualTo(1800));
            Assert.That(tokens.GetProperty("refreshToken").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(cookie, Does.StartWith("assistant_refresh=").And.Contains("path=/api/v1/auth"));
            Assert.That(cookie, Does.Contain("httponly").And.Contains("samesite=strict").And.Not.Contains("secure"));
        });
    }

    [Test]
    public async Task Lets_a_browser_be_known_again_long_after_its_session()
    {
        using var response = await PostAsync(new { email = "ann@example.com", password = ApiFactory.Password });

        var cookie = CookieOf(response, "assistant_device");
        Assert.That(cookie, Does.Contain("path=/api/v1/auth").And.Contains("httponly").And.Contains("samesite=strict"));
        Assert.That(cookie, Does.Contain("expires="));
    }

    [Test]
    public async Task Starts_a_new_session_whatever_cookie_the_browser_brings()
    {
        using var stranger = await PostAsync(
            new { email = "ann@example.com", password = ApiFactory.Password, tokenDelivery = "body" });
        var planted = (await stranger.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("refreshToken").GetString();
        using var victim = _api.CreateClient();
        victim.DefaultRequestHeaders.Add("Cookie", $"assistant_refresh={planted}");

        using var response = await victim.PostAsJsonAsync(
            "/api/v1/auth/login", new { email = "ann@example.com", password = ApiFactory.Password });

        Assert.That(CookieOf(response, "assistant_refresh"), Does.Not.Contain(planted));
    }

    [Test]
    public async Task Marks_the_cookie_secure_on_https()
    {
        _client.BaseAddress = new Uri("https://localhost");

        using var response = await PostAsync(new { email = "ann@example.com", password = ApiFactory.Password });

        var cookie = CookieOf(response, "__Secure-assistant_refresh");
        Assert.That(cookie, Does.StartWith("__Secure-assistant_refresh=").And.Contains("; secure"));
    }

    [Test]
    public async Task Hands_the_refresh_token_to_programs_that_ask_for_it()
    {
        using var response = await PostAsync(
            new { email = "ann@example.com", password = ApiFactory.Password, tokenDelivery = "body" });

        var tokens = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.That(tokens.GetProperty("refreshToken").GetString(), Has.Length.EqualTo(43));
        Assert.That(response.Headers.Contains("Set-Cookie"), Is.False);
    }

    [Test]
    public async Task Finds_the_account_whatever_the_case_of_the_address()
    {
        using var response = await PostAsync(new { email = "ANN@Example.com", password = ApiFactory.Password });

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Answers_an_unknown_address_and_a_wrong_password_alike_and_at_the_same_cost()
    {
        using var wrong = await PostAsync(new { email = "ann@example.com", password = "not the right one" });
        using var unknown = await PostAsync(new { email = "nobody@example.com", password = "not the right one" });

        var first = await wrong.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.credentials_invalid");
        var second = await unknown.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.credentials_invalid");
        Assert.That(WithoutTrace(first), Is.EqualTo(WithoutTrace(second)));
        Assert.That(_passwords.Verified, Has.Count.EqualTo(2));
        Assert.That(CostOf(_passwords.Verified[0]), Is.EqualTo(CostOf(_passwords.Verified[1])));
    }

    [Test]
    public async Task Answers_for_an_account_without_a_password_alike_and_at_the_same_cost()
    {
        await using var db = _api.Database.CreateContext();
        db.Users.Add(User.Register("bob@example.com", "Bob", passwordHash: null, new Admission(UserRole.User, IsFounder: false), DateTimeOffset.UnixEpoch));
        await db.SaveChangesAsync();

        using var without = await PostAsync(new { email = "bob@example.com", password = "not the right one" });
        using var wrong = await PostAsync(new { email = "ann@example.com", password = "not the right one" });

        var first = await without.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.credentials_invalid");
        var second = await wrong.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.credentials_invalid");
        Assert.That(WithoutTrace(first), Is.EqualTo(WithoutTrace(second)));
        Assert.That(_passwords.Verified.Select(CostOf).Distinct().Count(), Is.EqualTo(1));
        Assert.That(_passwords.Verified, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Refuses_an_oversized_password_before_hashing_it()
    {
        using var response = await PostAsync(new { email = "ann@example.com", password = new string('x', 10_000) });

        await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.That(_passwords.Verified, Is.Empty);
    }

    [TestCase("{")]
    [TestCase("{}")]
    [TestCase("""{"email":"ann@example.com","email":"bob@example.com","password":"x"}""")]
    [TestCase("""{"email":"ann@example.com","password":"x","tokenDelivery":1}""")]
    public async Task Answers_a_body_of_another_shape_with_a_problem(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var response = await _client.PostAsync(new Uri(Route, UriKind.Relative), content);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
    }

    private static string CookieOf(HttpResponseMessage response, string name) =>
        response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith($"{name}=", StringComparison.Ordinal));

    private static string WithoutTrace(JsonElement problem) =>
        string.Join('|', problem.EnumerateObject().Where(member => member.Name != "traceId").Select(member => member.ToString()));

    private static string CostOf(string hash) => hash[..hash.LastIndexOf(',')];

    private Task<HttpResponseMessage> PostAsync(object body) => _client.PostAsJsonAsync(Route, body);

    /// <summary>Remembers which hashes were worked on; every password equals the one it was made from.</summary>
    private sealed class CountingPasswordHasher : IPasswordHasher
    {
        public List<string> Verified { get; } = [];

        public string Decoy => "$argon2id$v=19$m=1,t=1,p=1$decoy";

        public Task<Result<string>> HashAsync(string password, CancellationToken cancellationToken) =>
            Task.FromResult<Result<string>>("$argon2id$v=19$m=1,t=1,p=1$" + password);

        public Task<Result<bool>> VerifyAsync(string hash, string password, CancellationToken cancellationToken)
        {
            Verified.Add(hash);
            return Task.FromResult<Result<bool>>(hash.EndsWith('$' + password));
        }
    }
}
