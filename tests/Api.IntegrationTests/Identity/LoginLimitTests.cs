using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Tests.Common;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

internal sealed class LoginLimitTests
{
    private const string Wrong = "not the right one";

    private readonly CountingPasswordHasher _passwords = new();
    private ApiFactory _api = null!;
    private HttpClient _annsLaptop = null!;

    [SetUp]
    public async Task Start()
    {
        // Many a minute, so that what is seen is the limit of the hour; every address is let through to it.
        var settings = new Dictionary<string, string> { ["RateLimits:Enabled"] = "true", ["RateLimits:Auth"] = "1000" };
        _api = await ApiFactory.CreateAsync(settings, services => services.AddSingleton<IPasswordHasher>(_passwords));
        _annsLaptop = _api.CreateClient();
        using var registered = await _api.RegisterAsync("ann");
        using var signedIn = await TryAsync(_annsLaptop, ApiFactory.Password);
        _passwords.Evaluated = 0;
    }

    [TearDown]
    public async Task Stop()
    {
        _annsLaptop.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Evaluates_no_more_than_a_hundred_wrong_passwords_and_lets_the_owner_in_meanwhile()
    {
        var last = await AttackAsync(200);

        await last.AssertProblemAsync(HttpStatusCode.TooManyRequests, "request.rate_limited");
        Assert.That(last.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.FromMinutes(1)));
        Assert.That(_passwords.Evaluated, Is.InRange(1, 50));
        using var stranger = await TryAsync(_api.CreateClient(), ApiFactory.Password);
        using var owner = await TryAsync(_annsLaptop, ApiFactory.Password);
        Assert.That(stranger.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(owner.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Evaluates_no_more_when_they_come_from_many_addresses()
    {
        await using var api = await ApiFactory.ListenAsync(
            new Dictionary<string, string> { ["RateLimits:Enabled"] = "true", ["Platform:TrustedProxies"] = "127.0.0.1" },
            services => services.AddSingleton<IPasswordHasher>(_passwords));
        using var registered = await api.RegisterAsync("ann");
        var statuses = new HashSet<HttpStatusCode>();
        for (var attempt = 0; attempt < 200; attempt++)
        {
            using var attacker = api.CreateClient();
            attacker.DefaultRequestHeaders.Add("X-Forwarded-For", $"203.0.113.{attempt % 50}");
            using var wrong = await TryAsync(attacker, Wrong);
            statuses.Add(wrong.StatusCode);
        }

        Assert.That(_passwords.Evaluated, Is.InRange(1, 50));
        Assert.That(statuses, Is.EquivalentTo([HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests]));
    }

    [Test]
    public async Task Limits_a_device_that_signed_in_before_too()
    {
        for (var attempt = 0; attempt < 50; attempt++)
        {
            using var wrong = await TryAsync(_annsLaptop, Wrong);
        }

        using var refused = await TryAsync(_annsLaptop, ApiFactory.Password);

        await refused.AssertProblemAsync(HttpStatusCode.TooManyRequests, "request.rate_limited");
    }

    [Test]
    public async Task Counts_another_accounts_device_among_the_strangers()
    {
        using var registered = await _api.RegisterAsync("bob");
        using var bobsLaptop = _api.CreateClient();
        using var signedIn = await TryAsync(bobsLaptop, ApiFactory.Password, "bob");
        await AttackAsync(50);

        using var refused = await TryAsync(bobsLaptop, ApiFactory.Password);

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
    }

    [Test]
    public async Task Counts_right_passwords_among_the_wrong_ones_never()
    {
        for (var attempt = 0; attempt < 60; attempt++)
        {
            using var stranger = _api.CreateClient();
            using var signedIn = await TryAsync(stranger, ApiFactory.Password);
            Assert.That(signedIn.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task Answers_for_an_unknown_address_alike()
    {
        using var stranger = _api.CreateClient();
        for (var attempt = 0; attempt < 50; attempt++)
        {
            using var wrong = await TryAsync(stranger, Wrong, "nobody");
        }

        using var refused = await TryAsync(stranger, Wrong, "nobody");

        await refused.AssertProblemAsync(HttpStatusCode.TooManyRequests, "request.rate_limited");
    }

    [TestCase("POST", "second-factor/setup", "password")]
    [TestCase("POST", "password", "currentPassword")]
    [TestCase("DELETE", "", "password")]
    public async Task Holds_where_a_signed_in_person_types_the_password_again(string method, string route, string member)
    {
        using var ann = await _api.SignedInAsync("ann");
        _passwords.Evaluated = 0;

        for (var attempt = 0; attempt < 50; attempt++)
        {
            using var wrong = await TypeAgainAsync(ann, method, route, member, Wrong);
        }

        using var refused = await TypeAgainAsync(ann, method, route, member, ApiFactory.Password);
        await refused.AssertProblemAsync(HttpStatusCode.TooManyRequests, "request.rate_limited");
        Assert.That(_passwords.Evaluated, Is.LessThan(50));
    }

    [Test]
    public async Task Counts_wrong_codes_among_the_wrong_passwords()
    {
        using var ann = await _api.SignedInAsync("ann");
        using var setup = await TypeAgainAsync(ann, "POST", "second-factor/setup", "password", ApiFactory.Password);
        var secret = (await setup.Content.ReadFromJsonAsync<JsonElement>()).Text("secret");
        var code = new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp();
        using var confirmed = await ann.PostAsJsonAsync("/api/v1/users/me/second-factor/confirm", new { code });
        confirmed.EnsureSuccessStatusCode();
        using var thief = _api.CreateClient();
        for (var attempt = 0; attempt < 50; attempt++)
        {
            using var wrong = await TryAsync(thief, ApiFactory.Password, code: "000000");
        }

        using var refused = await TryAsync(thief, ApiFactory.Password, code: "000000");

        await refused.AssertProblemAsync(HttpStatusCode.TooManyRequests, "request.rate_limited");
    }

    private static Task<HttpResponseMessage> TryAsync(
        HttpClient client, string password, string name = "ann", string? code = null) =>
        client.PostAsJsonAsync("/api/v1/auth/login", new { email = ApiFactory.EmailOf(name), password, code });

    private static async Task<HttpResponseMessage> TypeAgainAsync(
        HttpClient person, string method, string route, string member, string password)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/api/v1/users/me/{route}".TrimEnd('/'));
        request.Content = JsonContent.Create(new Dictionary<string, string>
        {
            [member] = password, ["newPassword"] = "seven quiet otters below",
        });
        return await person.SendAsync(request);
    }

    private async Task<HttpResponseMessage> AttackAsync(int times)
    {
        using var attacker = _api.CreateClient();
        for (var attempt = 1; attempt < times; attempt++)
        {
            using var wrong = await TryAsync(attacker, Wrong);
        }

        return await TryAsync(attacker, Wrong);
    }

    private sealed class CountingPasswordHasher : IPasswordHasher
    {
        public int Evaluated { get; set; }

        public string Decoy => "";

        public Task<Result<string>> HashAsync(string password, CancellationToken cancellationToken) =>
            Task.FromResult<Result<string>>(password);

        public Task<Result<bool>> VerifyAsync(string hash, string password, CancellationToken cancellationToken)
        {
            Evaluated++;
            return Task.FromResult<Result<bool>>(hash == password);
        }
    }
}
