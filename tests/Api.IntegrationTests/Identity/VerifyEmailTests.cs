using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.Mailing;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

[NonParallelizable]
internal sealed class VerifyEmailTests
{
    private MailServer _mails = null!;
    private ApiFactory _api = null!;
    private HttpClient _founder = null!;
    private HttpClient _bob = null!;

    [SetUp]
    public async Task Start()
    {
        _mails = await MailServer.StartAsync();
        _api = await ApiFactory.CreateAsync(_mails.Settings);
        _founder = await _api.SignedInAsync("ann");
        _bob = _api.CreateClient();
    }

    [TearDown]
    public async Task Stop()
    {
        _bob.Dispose();
        _founder.Dispose();
        await _api.DisposeAsync();
        await _mails.DisposeAsync();
    }

    [Test]
    public async Task Is_asked_of_everybody_but_the_founder()
    {
        var founder = await _founder.GetFromJsonAsync<JsonElement>("/api/v1/users/me");
        using var registered = await _bob.RegisterAsync("bob");

        Assert.That(founder.GetProperty("emailVerifiedAt").ValueKind, Is.EqualTo(JsonValueKind.String));
        Assert.That(registered.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(await registered.Content.ReadAsStringAsync(), Is.Empty);
        Assert.That((await _mails.NextAsync()).Recipient(), Is.EqualTo(ApiFactory.EmailOf("bob")));
        Assert.That(_mails.HasMore, Is.False);
    }

    [Test]
    public async Task Lets_a_person_in_with_the_link_which_works_once()
    {
        using var registered = await _bob.RegisterAsync("bob");
        var mail = await _mails.NextAsync();
        using var early = await LogInAsync();
        using var guess = await LogInAsync("not his pass phrase");

        using var verified = await VerifyAsync(mail.Token());
        using var signedIn = await LogInAsync();
        using var again = await VerifyAsync(mail.Token());

        await early.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.email_unverified");
        await guess.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.credentials_invalid");
        Assert.That(mail.Link().GetLeftPart(UriPartial.Path), Is.EqualTo("https://assistant.example/verify-email"));
        Assert.That(verified.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(signedIn.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await again.AssertProblemAsync(HttpStatusCode.BadRequest, "identity.link_invalid");
        await using var db = _api.Database.CreateContext();
        Assert.That(await db.AuditEntries.CountAsync(entry => entry.Action == AuditAction.EmailVerified), Is.EqualTo(1));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Takes_no_other_token(string? token)
    {
        using var registered = await _bob.RegisterAsync("bob");

        using var refused = await VerifyAsync(token);

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        using var still = await LogInAsync();
        await still.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.email_unverified");
    }

    [Test]
    public async Task Sends_another_link_which_ends_the_first()
    {
        using var registered = await _bob.RegisterAsync("bob");
        var first = (await _mails.NextAsync()).Token();
        using var asked = await RequestAsync("bob");
        var second = (await _mails.NextAsync()).Token();

        using var refused = await VerifyAsync(first);
        using var verified = await VerifyAsync(second);
        using var needless = await RequestAsync("bob");

        Assert.That(asked.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        await refused.AssertProblemAsync(HttpStatusCode.BadRequest, "identity.link_invalid");
        Assert.That(verified.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(needless.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        await Deadline.UntilAsync(NothingWaitsAsync);
        Assert.That(_mails.HasMore, Is.False);
    }

    [Test]
    public async Task Tells_the_owner_of_an_address_that_is_taken_and_changes_nothing()
    {
        using var taken = await _bob.RegisterAsync("ann");

        var mail = await _mails.NextAsync();
        Assert.That(taken.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(mail.Subject, Is.EqualTo("You have an account already"));
        Assert.That(mail.Link(), Is.EqualTo(new Uri(MailServer.PublicUrl, "/login")));
        using var still = await _founder.GetAsync("/api/v1/users/me");
        Assert.That(still.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Is_done_by_resetting_a_password_with_a_mailed_link()
    {
        using var registered = await _bob.RegisterAsync("bob");
        await _mails.NextAsync();
        using var forgotten = await _bob.PostAsJsonAsync(
            "/api/v1/auth/password/forgot", new { email = ApiFactory.EmailOf("bob") });
        using var reset = await _bob.PostAsJsonAsync(
            "/api/v1/auth/password/reset",
            new { token = (await _mails.NextAsync()).Token(), newPassword = "seven quiet otters below" });

        using var signedIn = await LogInAsync("seven quiet otters below");

        Assert.That(signedIn.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Can_be_left_to_people()
    {
        var settings = new Dictionary<string, string>(_mails.Settings) { ["Identity:RequireVerifiedEmail"] = "false" };
        await using var api = await ApiFactory.CreateAsync(settings);
        using var first = await api.RegisterAsync("ann");
        using var registered = await api.RegisterAsync("bob");
        using var taken = await api.RegisterAsync("bob");
        using var bob = await api.SignedInAsync("bob");

        using var verified = await api.CreateClient().PostAsJsonAsync(
            "/api/v1/auth/email/verify", new { token = (await _mails.NextAsync()).Token() });

        Assert.That(registered.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        await taken.AssertProblemAsync(HttpStatusCode.Conflict, "identity.email_taken");
        Assert.That(verified.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        var me = await bob.GetFromJsonAsync<JsonElement>("/api/v1/users/me");
        Assert.That(me.GetProperty("emailVerifiedAt").ValueKind, Is.EqualTo(JsonValueKind.String));
    }

    [Test]
    public async Task Cannot_be_required_without_a_mail_server()
    {
        await using var api = await ApiFactory.CreateAsync(
            new Dictionary<string, string> { ["Identity:RequireVerifiedEmail"] = "true" });

        Assert.That(api.FailToStart(), Does.Contain("Identity:RequireVerifiedEmail").And.Contain("Smtp:Host"));
    }

    private Task<HttpResponseMessage> VerifyAsync(string? token) =>
        _bob.PostAsJsonAsync("/api/v1/auth/email/verify", new { token });

    private Task<HttpResponseMessage> RequestAsync(string name) =>
        _bob.PostAsJsonAsync("/api/v1/auth/email/verification", new { email = ApiFactory.EmailOf(name) });

    private Task<HttpResponseMessage> LogInAsync(string password = ApiFactory.Password) =>
        _bob.PostAsJsonAsync("/api/v1/auth/login", new { email = ApiFactory.EmailOf("bob"), password });

    private async Task<bool> NothingWaitsAsync()
    {
        await using var db = _api.Database.CreateContext();
        return !await db.WorkItems.AnyAsync();
    }
}
