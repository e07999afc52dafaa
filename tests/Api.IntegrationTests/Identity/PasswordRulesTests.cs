using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

[NonParallelizable]
internal sealed class PasswordRulesTests
{
    private ApiFactory _api = null!;

    [SetUp]
    public async Task Start() => _api = await ApiFactory.CreateAsync();

    [TearDown]
    public async Task Stop() => await _api.DisposeAsync();

    [TestCase("x", "at least 12")]
    [TestCase("password1234567", "first passwords to be guessed")]
    [TestCase("zoe.brandauer@example.com", "your own name")]
    [TestCase("BrandauerZoe1", "your own name")]
    public async Task Say_what_is_wrong(string password, string reason)
    {
        using var refused = await RegisterAsync(_api, password);

        var problem = await refused.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.That(problem.GetProperty("errors").GetProperty("password")[0].GetString(), Does.Contain(reason));
    }

    [Test]
    public async Task Refuse_ten_thousand_characters()
    {
        using var refused = await RegisterAsync(_api, new string('x', 10_000));

        var problem = await refused.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.That(problem.GetProperty("errors").GetProperty("password")[0].GetString(), Does.Contain("at most 256"));
    }

    [TestCase("   leading blanks are kept")]
    [TestCase("пароль длинный и свой")]
    [TestCase("🐎🔋🧷🌵🦔🪁🛶🧦🪜🫖🎺🧊")]
    public async Task Let_every_character_in_and_keep_it(string password)
    {
        using var registered = await RegisterAsync(_api, password);

        Assert.That(registered.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(await LogInAsync(password), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await LogInAsync(password.Trim() + " "), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase(64)]
    [TestCase(200)]
    [TestCase(256)]
    public async Task Compare_long_passwords_to_their_last_character(int length)
    {
        var password = string.Concat(Enumerable.Repeat("twelve grey herons wade, ", 11))[..length];
        using var registered = await RegisterAsync(_api, password);

        Assert.That(registered.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(await LogInAsync(password), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await LogInAsync(password[..^1] + "!"), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Know_a_password_again_however_a_keyboard_composes_it()
    {
        using var registered = await RegisterAsync(_api, "Kra\u0308henfu\u0308\u00dfe im Schnee");

        Assert.That(await LogInAsync("Kr\u00e4henf\u00fc\u00dfe im Schnee"), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Tell_and_ask_for_the_length_that_is_configured()
    {
        await using var strict = await WithMinLengthAsync("15");
        using var visitor = strict.CreateClient();

        var options = await visitor.GetFromJsonAsync<JsonElement>("/api/v1/auth/options");
        using var refused = await RegisterAsync(strict, "k7#xQm2$vB9zLp");
        using var registered = await RegisterAsync(strict, "k7#xQm2$vB9zLpR");

        Assert.That(options.GetProperty("passwordMinLength").GetInt32(), Is.EqualTo(15));
        var problem = await refused.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.That(problem.GetProperty("errors").GetProperty("password")[0].GetString(), Does.Contain("at least 15"));
        Assert.That(registered.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [TestCase("7")]
    [TestCase("65")]
    [TestCase("many")]
    public async Task Stop_the_start_when_the_length_makes_no_sense(string length)
    {
        await using var api = await WithMinLengthAsync(length);

        Assert.That(api.FailToStart(), Does.Contain("Identity:PasswordMinLength"));
    }

    private static Task<ApiFactory> WithMinLengthAsync(string length) =>
        ApiFactory.CreateAsync(new Dictionary<string, string> { ["Identity:PasswordMinLength"] = length });

    private static Task<HttpResponseMessage> RegisterAsync(ApiFactory api, string password) => api.CreateClient().PostAsJsonAsync(
        "/api/v1/auth/register", new { email = "zoe.brandauer@example.com", password, displayName = "Zoe" });

    private async Task<HttpStatusCode> LogInAsync(string password)
    {
        using var response = await _api.CreateClient().PostAsJsonAsync(
            "/api/v1/auth/login", new { email = "zoe.brandauer@example.com", password });
        return response.StatusCode;
    }
}
