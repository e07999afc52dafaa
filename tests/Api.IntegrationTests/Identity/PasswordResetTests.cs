using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.Mailing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using OtpNet;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

internal sealed class PasswordResetTests
{
    private const string Route = "/api/v1/auth/password/reset";
    private const string NewPassword = "seven quiet otters below";

    private FakeTimeProvider _clock = null!;
    private MailServer _mails = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;
    private HttpClient _visitor = null!;

    [SetUp]
    public async Task Start()
    {
        _clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        _mails = await MailServer.StartAsync();
        _api = await ApiFactory.CreateAsync(_mails.Settings, services => services
            .AddSingleton<TimeProvider>(_clock)
            .AddLogging(logging => logging.AddFakeLogging()));
        _ann = await _api.SignedInAsync("ann");
        _visitor = _api.CreateClient();
    }

    [TearDown]
    public async Task Stop()
    {
        _visitor.Dispose();
        _ann.Dispose();
        await _api.DisposeAsync();
        await _mails.DisposeAsync();
    }

    [Test]
    public async Task Takes_the_mailed_link_once_and_signs_everybody_out()
    {
        var token = await ForgetAsync();

        using var reset = await ResetAsync(token);

        Assert.That(reset.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        using var signedOut = await _ann.GetAsync("/api/v1/users/me");
        await signedOut.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.unauthenticated");
        using var old = await LogInAsync(ApiFactory.Password);
        await old.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.credentials_invalid");
        using var fresh = await LogInAsync(NewPassword);
        Assert.That(fresh.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        using var again = await ResetAsync(token);
        await again.AssertProblemAsync(HttpStatusCode.BadRequest, "identity.link_invalid");
    }

    [Test]
    public async Task Is_noted_and_told_to_the_owner()
    {
        using var reset = await ResetAsync(await ForgetAsync());

        var notice = await _mails.NextAsync();
        await using var db = _api.Database.CreateContext();
        var entry = await db.AuditEntries.SingleAsync(entry => entry.Action == AuditAction.PasswordReset);
        Assert.Multiple(() =>
        {
            Assert.That(notice.Recipient(), Is.EqualTo(ApiFactory.EmailOf("ann")));
            Assert.That(notice.Subject, Is.EqualTo("Your password was changed"));
            Assert.That(entry.TargetId, Is.EqualTo(entry.ActorId?.Value));
        });
    }

    [TestCase("""{ "token": null, "newPassword": "seven quiet otters below" }""")]
    [TestCase("""{ "token": "", "newPassword": "seven quiet otters below" }""")]
    [TestCase("""{ "newPassword": "seven quiet otters below" }""")]
    [TestCase("""{ "token": "0", "newPassword": "seven quiet otters below" }""")]
    [TestCase("""{ "token": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "newPassword": "seven quiet otters below" }""")]
    [TestCase("""{ "token": [], "newPassword": "seven quiet otters below" }""")]
    public async Task Takes_no_other_token(string body)
    {
        await ForgetAsync();

        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var refused = await _visitor.PostAsync(Route, content);

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        using var still = await LogInAsync(ApiFactory.Password);
        Assert.That(still.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Ends_the_link_after_an_hour()
    {
        var token = await ForgetAsync();
        _clock.Advance(TimeSpan.FromHours(1));

        using var refused = await ResetAsync(token);

        await refused.AssertProblemAsync(HttpStatusCode.BadRequest, "identity.link_invalid");
    }

    [Test]
    public async Task Ends_the_link_with_a_newer_one()
    {
        var (older, newer) = (await ForgetAsync(), await ForgetAsync());

        using var refused = await ResetAsync(older);
        using var reset = await ResetAsync(newer);

        await refused.AssertProblemAsync(HttpStatusCode.BadRequest, "identity.link_invalid");
        Assert.That(reset.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
    }

    [Test]
    public async Task Ends_the_link_with_the_password()
    {
        var token = await ForgetAsync();
        using var changed = await _ann.PostAsJsonAsync(
            "/api/v1/users/me/password", new { currentPassword = ApiFactory.Password, newPassword = NewPassword });

        using var refused = await ResetAsync(token, "four loud herons above");

        await refused.AssertProblemAsync(HttpStatusCode.BadRequest, "identity.link_invalid");
    }

    [Test]
    public async Task Takes_no_link_of_another_kind()
    {
        using var registered = await _api.RegisterAsync("bob");
        var token = (await _mails.NextAsync()).Token();

        using var refused = await ResetAsync(token);

        await refused.AssertProblemAsync(HttpStatusCode.BadRequest, "identity.link_invalid");
    }

    [Test]
    public async Task Lets_one_of_two_at_the_same_moment_win()
    {
        var token = await ForgetAsync();

        var answers = await Task.WhenAll(ResetAsync(token), ResetAsync(token, "four loud herons above"));

        var statuses = answers.Select(answer => answer.StatusCode);
        Assert.That(statuses, Is.EquivalentTo([HttpStatusCode.NoContent, HttpStatusCode.BadRequest]));
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Test]
    public async Task Holds_the_new_password_to_the_rules_and_keeps_the_link_meanwhile()
    {
        var token = await ForgetAsync();

        using var refused = await ResetAsync(token, "ann");
        using var reset = await ResetAsync(token);

        var problem = await refused.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.That(problem.GetProperty("errors").TryGetProperty("newPassword", out _));
        Assert.That(reset.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
    }

    [Test]
    public async Task Leaves_the_second_factor_on()
    {
        using var setup = await _ann.PostAsJsonAsync(
            "/api/v1/users/me/second-factor/setup", new { password = ApiFactory.Password });
        var secret = (await setup.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("secret").GetString();
        var code = new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(_clock.GetUtcNow().UtcDateTime);
        using var confirmed = await _ann.PostAsJsonAsync("/api/v1/users/me/second-factor/confirm", new { code });
        Assert.That((await _mails.NextAsync()).Subject, Is.EqualTo("Your second factor was turned on"));

        using var reset = await ResetAsync(await ForgetAsync());

        using var signedIn = await LogInAsync(NewPassword);
        await signedIn.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.code_required");
    }

    [Test]
    public async Task Sends_nothing_to_strangers_and_to_who_is_shut_out()
    {
        await using (var db = _api.Database.CreateContext())
        {
            await db.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.DisabledAt, _clock.GetUtcNow()));
        }

        using var stranger = await PostForgotAsync("nobody");
        using var shutOut = await PostForgotAsync("ann");

        await Deadline.UntilAsync(NothingWaitsAsync);
        Assert.That(stranger.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(shutOut.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(_mails.HasMore, Is.False);
    }

    [Test]
    public async Task Leaves_the_token_in_no_log_and_only_its_hash_in_the_database()
    {
        var token = await ForgetAsync();
        using var refused = await ResetAsync(token, "short");
        await using (var db = _api.Database.CreateContext())
        {
            Assert.That((await db.AccountTokens.SingleAsync()).Hash, Has.Length.EqualTo(32));
        }

        using var reset = await ResetAsync(token);
        using var again = await ResetAsync(token);

        var log = _api.Services.GetFakeLogCollector().GetSnapshot();
        Assert.That(log, Is.Not.Empty);
        Assert.That(log.Select(record => $"{record.Message} {record.Exception}"), Is.All.Not.Contains(token));
        Assert.That(await again.Content.ReadAsStringAsync(), Does.Not.Contain(token));
    }

    private async Task<string> ForgetAsync()
    {
        using var forgotten = await PostForgotAsync("ann");
        Assert.That(forgotten.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(await forgotten.Content.ReadAsStringAsync(), Is.Empty);
        var mail = await _mails.NextAsync();
        Assert.That(mail.Recipient(), Is.EqualTo(ApiFactory.EmailOf("ann")));
        Assert.That(mail.Link().GetLeftPart(UriPartial.Path), Is.EqualTo("https://assistant.example/reset-password"));
        return mail.Token();
    }

    private Task<HttpResponseMessage> PostForgotAsync(string name) =>
        _visitor.PostAsJsonAsync("/api/v1/auth/password/forgot", new { email = ApiFactory.EmailOf(name) });

    private Task<HttpResponseMessage> ResetAsync(string token, string newPassword = NewPassword) =>
        _visitor.PostAsJsonAsync(Route, new { token, newPassword });

    private Task<HttpResponseMessage> LogInAsync(string password) =>
        _visitor.PostAsJsonAsync("/api/v1/auth/login", new { email = ApiFactory.EmailOf("ann"), password });

    private async Task<bool> NothingWaitsAsync()
    {
        await using var db = _api.Database.CreateContext();
        return !await db.WorkItems.AnyAsync();
    }
}
