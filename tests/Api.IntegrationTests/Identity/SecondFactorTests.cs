using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OtpNet;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

internal sealed class SecondFactorTests
{
    private const string Route = "/api/v1/users/me/second-factor";

    private FakeTimeProvider _clock = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        _api = await ApiFactory.CreateAsync(replaceServices: services => services.AddSingleton<TimeProvider>(_clock));
        _ann = await _api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Is_not_asked_for_before_it_is_confirmed()
    {
        await SetUpAsync();

        using var signedIn = await LogInAsync();

        Assert.That(signedIn.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await StateAsync(), Is.EqualTo((false, 0)));
    }

    [Test]
    public async Task Tells_since_when_it_is_on()
    {
        await TurnOnAsync();

        var state = await _ann.GetFromJsonAsync<JsonElement>(Route);

        Assert.That(state.GetProperty("enabledAt").GetDateTimeOffset(), Is.EqualTo(_clock.GetUtcNow()));
    }

    [Test]
    public async Task Is_asked_for_once_the_password_is_right()
    {
        var totp = await TurnOnAsync();

        using var without = await LogInAsync();
        using var wrong = await LogInAsync("000000");
        using var right = await LogInAsync(totp.Next());
        using var wrongPassword = await LogInAsync(totp.Next(), "not the right one");

        Assert.That(await StateAsync(), Is.EqualTo((true, 10)));
        await without.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.code_required");
        await wrong.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.code_invalid");
        Assert.That(right.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await wrongPassword.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.credentials_invalid");
    }

    [Test]
    public async Task Takes_a_code_once_also_when_it_is_sent_many_times_at_once()
    {
        var totp = await TurnOnAsync();
        var code = totp.Next();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => LogInAsync(code)));

        Assert.That(answers.Count(answer => answer.StatusCode is HttpStatusCode.OK), Is.EqualTo(1));
        Assert.That(answers.Count(answer => answer.StatusCode is HttpStatusCode.Unauthorized), Is.EqualTo(3));
    }

    [Test]
    public async Task Takes_each_recovery_code_once_however_it_is_typed()
    {
        var codes = CodesOf(await ConfirmAsync(await SetUpAsync()));

        using var first = await LogInAsync(codes[0].ToLowerInvariant().Replace('-', ' '));
        using var again = await LogInAsync(codes[0]);
        using var second = await LogInAsync(codes[1]);

        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await again.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.code_invalid");
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await StateAsync(), Is.EqualTo((true, 8)));
    }

    [Test]
    public async Task Replaces_the_recovery_codes()
    {
        var old = CodesOf(await ConfirmAsync(await SetUpAsync()));

        using var renewed = await PostAsync("recovery-codes", new { password = ApiFactory.Password });

        var codes = CodesOf(renewed);
        Assert.That(codes, Has.Count.EqualTo(10).And.Unique);
        using var withOld = await LogInAsync(old[0]);
        using var withNew = await LogInAsync(codes[0]);
        await withOld.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.code_invalid");
        Assert.That(withNew.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Is_turned_off_with_password_and_code()
    {
        var totp = await TurnOnAsync();

        using var wrongPassword = await PostAsync("disable", new { password = "not the right one", code = totp.Next() });
        using var wrongCode = await PostAsync("disable", new { password = ApiFactory.Password, code = "000000" });
        using var disabled = await PostAsync("disable", new { password = ApiFactory.Password, code = totp.Next() });

        await wrongPassword.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.password_wrong");
        await wrongCode.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.code_wrong");
        Assert.That(disabled.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        using var signedIn = await LogInAsync();
        Assert.That(signedIn.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Ends_the_other_sessions_with_every_change()
    {
        using var before = await _api.SignedInAsync("ann");
        var secret = await SetUpAsync();
        using var between = await _api.SignedInAsync("ann");
        using var confirmed = await ConfirmAsync(secret);

        Assert.That(await StatusForAsync(before), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await StatusForAsync(between), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await StatusForAsync(_ann), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Refuses_what_does_not_fit_its_state()
    {
        using var early = await PostAsync("confirm", new { code = "123456" });
        using var nothingToRenew = await PostAsync("recovery-codes", new { password = ApiFactory.Password });
        using var nothingToDisable = await PostAsync("disable", new { password = ApiFactory.Password, code = "123456" });
        await TurnOnAsync();
        using var twice = await PostAsync("setup", new { password = ApiFactory.Password });

        await early.AssertProblemAsync(HttpStatusCode.Conflict, "identity.second_factor_missing");
        await nothingToRenew.AssertProblemAsync(HttpStatusCode.Conflict, "identity.second_factor_missing");
        await nothingToDisable.AssertProblemAsync(HttpStatusCode.Conflict, "identity.second_factor_missing");
        await twice.AssertProblemAsync(HttpStatusCode.Conflict, "identity.second_factor_enabled");
    }

    [Test]
    public async Task Stores_no_secret_and_no_code_that_can_be_read()
    {
        var secret = await SetUpAsync();
        using var confirmed = await ConfirmAsync(secret);
        var plain = CodesOf(confirmed)[0];

        await using var db = _api.Database.CreateContext();
        var factor = await db.SecondFactors.SingleAsync();

        Assert.That(Convert.ToHexString(factor.ProtectedSecret), Does.Not.Contain(Convert.ToHexString(secret)));
        Assert.That(factor.RecoveryCodes.Select(hash => hash.Length), Is.All.EqualTo(32));
        Assert.That(plain, Does.Match("^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$"));
    }

    private static async Task<HttpStatusCode> StatusForAsync(HttpClient person)
    {
        using var response = await person.GetAsync("/api/v1/users/me");
        return response.StatusCode;
    }

    private static List<string> CodesOf(HttpResponseMessage response) =>
        [.. JsonDocument.Parse(response.Content.ReadAsStream()).RootElement
            .GetProperty("recoveryCodes").EnumerateArray().Select(code => code.GetString()!)];

    private async Task<byte[]> SetUpAsync()
    {
        using var response = await PostAsync("setup", new { password = ApiFactory.Password });
        var setup = await response.Content.ReadFromJsonAsync<JsonElement>();
        return Base32Encoding.ToBytes(setup.GetProperty("secret").GetString());
    }

    private Task<HttpResponseMessage> ConfirmAsync(byte[] secret) =>
        PostAsync("confirm", new { code = new Authenticator(secret, _clock).Next() });

    private async Task<Authenticator> TurnOnAsync()
    {
        var secret = await SetUpAsync();
        using var confirmed = await ConfirmAsync(secret);
        Assert.That(confirmed.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return new Authenticator(secret, _clock);
    }

    private async Task<(bool Enabled, int CodesLeft)> StateAsync()
    {
        var state = await _ann.GetFromJsonAsync<JsonElement>(Route);
        return (state.GetProperty("enabled").GetBoolean(), state.GetProperty("recoveryCodesLeft").GetInt32());
    }

    private Task<HttpResponseMessage> PostAsync(string action, object body) => _ann.PostAsJsonAsync($"{Route}/{action}", body);

    private Task<HttpResponseMessage> LogInAsync(string? code = null, string password = ApiFactory.Password) =>
        _api.CreateClient().PostAsJsonAsync("/api/v1/auth/login", new { email = ApiFactory.EmailOf("ann"), password, code });

    /// <summary>The app on the person's phone, whose owner waits for the next code each time.</summary>
    private sealed class Authenticator(byte[] secret, FakeTimeProvider clock)
    {
        private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

        public string Next()
        {
            clock.Advance(Step);
            return new Totp(secret).ComputeTotp(clock.GetUtcNow().UtcDateTime);
        }
    }
}
