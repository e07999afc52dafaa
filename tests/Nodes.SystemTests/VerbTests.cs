using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Nodes.SystemTests.Servers;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Nodes.SystemTests;

/// <summary>What operators do in the data directory of a server with its own database, before its start and beside it.</summary>
[Parallelizable]
internal sealed class VerbTests
{
    private const string NewPassword = "seven quiet otters below";

    private string _directory = "";
    private Dictionary<string, string> _settings = [];
    private VerbProcess _created = null!;
    private NodeProcess _server = null!;
    private HttpClient _visitor = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _directory = Path.Combine(Path.GetTempPath(), $"assistantplatform-{Guid.CreateVersion7():n}");
        _settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["ConnectionStrings:Postgres"] = "",
            ["Platform:DataDirectory"] = _directory,
            ["Platform:PostgresBinaries"] = TestDirectories.PostgresBinaries,
            ["Platform:PostgresSettings:fsync"] = "off",
            ["RateLimits:Enabled"] = "false",
        };
        _created = await RunAsync(
            ApiFactory.Password, "create-administrator", "--email", ApiFactory.EmailOf("ada"), "--name", "Ada");
        _server = NodeProcess.Start(_settings);
        _visitor = new HttpClient { BaseAddress = await _server.AddressAsync() };
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _visitor.Dispose();
        await _server.TerminateAsync();
        await _server.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    [Test]
    public async Task Make_an_administrator_before_the_first_start()
    {
        using var ada = await SignedInAsync("ada");

        var me = await ada.GetFromJsonAsync<JsonElement>("/api/v1/users/me");
        var log = await ada.GetFromJsonAsync<JsonElement>("/api/v1/admin/audit?action=user_registered");

        Assert.Multiple(() =>
        {
            Assert.That(_created.ExitCode, Is.Zero);
            Assert.That(_created.Output.Trim(), Is.EqualTo("ada@example.com is an administrator and can sign in."));
            Assert.That(_created.Error, Is.Empty);
            Assert.That(me.Text("role"), Is.EqualTo("administrator"));
            Assert.That(me.Text("displayName"), Is.EqualTo("Ada"));
            Assert.That(log.GetProperty("items").EnumerateArray().Last().Text("detail"), Is.EqualTo("operator"));
        });
    }

    [Test]
    public async Task Reset_a_password_beside_the_server_which_forgets_the_sessions()
    {
        using var registered = await _visitor.RegisterAsync("ann");
        using var ann = await SignedInAsync("ann");

        var reset = await RunAsync(NewPassword, "reset-password", "--email", ApiFactory.EmailOf("ann"));

        Assert.That(reset.ExitCode, Is.Zero, reset.Error);
        await Deadline.UntilAsync(async () =>
            (await ann.GetAsync("/api/v1/users/me")).StatusCode == HttpStatusCode.Unauthorized);
        Assert.That(await LogInStatusAsync("ann", ApiFactory.Password), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await LogInStatusAsync("ann", NewPassword), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Rotate_the_signing_keys_beside_the_server_and_leave_everybody_signed_in()
    {
        using var ada = await SignedInAsync("ada");

        var rotated = await RunAsync("", "rotate-signing-keys");

        Assert.That(rotated.ExitCode, Is.Zero, rotated.Error);
        var keys = await _visitor.GetFromJsonAsync<JsonElement>("/.well-known/jwks.json");
        Assert.That(keys.GetProperty("keys").GetArrayLength(), Is.EqualTo(2));
        using var me = await ada.GetAsync("/api/v1/users/me");
        using var again = await SignedInAsync("ada");
        Assert.That(me.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await Node.ReadinessAsync(_visitor), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Give_an_account_made_up_jobs_beside_the_server()
    {
        using var registered = await _visitor.RegisterAsync("eve");
        using var eve = await SignedInAsync("eve");

        var seeded = await RunAsync("", "seed-jobs", "--email", ApiFactory.EmailOf("eve"), "--count", "5001");

        var stats = await eve.GetFromJsonAsync<JsonElement>("/api/v1/jobs/stats");
        var found = await eve.GetFromJsonAsync<JsonElement>("/api/v1/jobs?q=term199");
        Assert.Multiple(() =>
        {
            Assert.That(seeded.ExitCode, Is.Zero, seeded.Error);
            Assert.That(seeded.Output.Trim(), Is.EqualTo("eve@example.com has 5001 jobs more."));
            Assert.That(seeded.Error, Does.Contain("5000 of 5001"));
            Assert.That(stats.GetProperty("total").GetInt32(), Is.EqualTo(5001));
            Assert.That(found.GetProperty("items").GetArrayLength(), Is.EqualTo(25));
        });
    }

    [TestCase("There is an account with this e-mail address already.", "create-administrator --email ADA@example.com")]
    [TestCase("email: This is not an e-mail address.", "create-administrator --email ada")]
    [TestCase("--email is missing.", "create-administrator")]
    [TestCase("create-administrator takes no --password.", "create-administrator --email bob@example.com --password secret")]
    [TestCase("There is no such account.", "reset-password --email nobody@example.com")]
    [TestCase("There is no such account.", "seed-jobs --email nobody@example.com --count 1")]
    [TestCase("--count is no number of jobs.", "seed-jobs --email ada@example.com --count many")]
    [TestCase("There is no verb create-admin.", "create-admin")]
    public async Task Say_why_they_refuse(string reason, string commandLine)
    {
        var refused = await RunAsync(ApiFactory.Password, commandLine.Split(' '));

        Assert.That(refused.ExitCode, Is.EqualTo(1));
        Assert.That(refused.Error, Does.StartWith(reason));
        Assert.That(refused.Output, Is.Empty);
    }

    [Test]
    public async Task Hold_new_passwords_to_the_rules()
    {
        var refused = await RunAsync("Password2024!", "create-administrator", "--email", ApiFactory.EmailOf("bob"));

        Assert.That(refused.ExitCode, Is.EqualTo(1));
        Assert.That(refused.Error, Does.StartWith("password: This is one of the first passwords to be guessed."));
    }

    [Test]
    public async Task Are_listed()
    {
        var help = await RunAsync("", "--help");

        Assert.That(help.ExitCode, Is.Zero);
        Assert.That(
            help.Output,
            Does.Contain("create-administrator").And.Contain("reset-password").And.Contain("rotate-signing-keys")
                .And.Contain("seed-jobs"));
    }

    private Task<VerbProcess> RunAsync(string input, params string[] arguments) =>
        VerbProcess.RunAsync(_settings, input, arguments);

    private async Task<HttpClient> SignedInAsync(string name)
    {
        var tokens = await _visitor.LogInAsync(name);
        return new HttpClient { BaseAddress = _visitor.BaseAddress }.With(tokens.Text("accessToken"));
    }

    private async Task<HttpStatusCode> LogInStatusAsync(string name, string password)
    {
        using var response = await _visitor.PostAsJsonAsync(
            "/api/v1/auth/login", new { email = ApiFactory.EmailOf(name), password });
        return response.StatusCode;
    }
}
