using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AssistantPlatform.Api.IntegrationTests.Careers;
using AssistantPlatform.Api.IntegrationTests.Pipelines;
using AssistantPlatform.Api.IntegrationTests.Webhooks;
using AssistantPlatform.Tests.Common;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

internal sealed class ExportPersonalDataTests
{
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;
    private HttpClient _bob = null!;

    [SetUp]
    public async Task Start()
    {
        _api = await ApiFactory.CreateAsync();
        _bob = await _api.SignedInAsync("bob");
        _ann = await _api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        _bob.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Contains_everything_of_the_person_and_nothing_of_anybody_else()
    {
        await LiveAsync(_ann, "ann");
        await LiveAsync(_bob, "bob");
        using var promoted = await _bob.PatchAsync(
            $"/api/v1/admin/users/{await IdOfAsync(_ann)}", JsonContent.Create(new { role = "administrator" }));

        var files = await _ann.ExportAsync();

        var bobs = await IdOfAsync(_bob);
        Assert.Multiple(() =>
        {
            Assert.That(files["account/profile.json"].Text("email"), Is.EqualTo(ApiFactory.EmailOf("ann")));
            Assert.That(files["account/sessions.json"].GetArrayLength(), Is.EqualTo(1));
            Assert.That(files["account/api-keys.json"][0].Text("name"), Is.EqualTo("key of ann"));
            Assert.That(files["account/notifications.json"].ToString(), Does.Contain("key of ann"));
            Assert.That(files["account/activity.json"].ToString(), Does.Contain("logged_in").And.Contain("role_changed"));
            Assert.That(files["conversations/conversations.json"][0].Text("title"), Is.EqualTo("question of ann"));
            Assert.That(files["conversations/messages.json"][0].Said(), Is.EqualTo("question of ann"));
            Assert.That(files["conversations/messages.json"].GetArrayLength(), Is.EqualTo(2));
            Assert.That(files["conversations/answers.json"].GetArrayLength(), Is.EqualTo(1));
            Assert.That(files["runs/runs.json"].EnumerateArray().Select(run => run.Text("status")), Is.All.EqualTo("completed"));
            Assert.That(files["pipelines/runs.json"].ToString(), Does.Contain("echo of ann"));
            Assert.That(files["pipelines/schedules.json"][0].Text("name"), Is.EqualTo("schedule of ann"));
            Assert.That(files["pipelines/triggers.json"][0].Text("name"), Is.EqualTo("trigger of ann"));
            Assert.That(files["webhooks/webhooks.json"][0].Text("name"), Is.EqualTo("webhook of ann"));
            Assert.That(files["careers/jobs.json"][0].Text("title"), Is.EqualTo("job of ann"));
            Assert.That(files["careers/resumes.json"][0].Text("name"), Is.EqualTo("resume of ann"));
            Assert.That(files["careers/profiles.json"][0].GetProperty("terms").Text("name"), Is.EqualTo("profile of ann"));
            Assert.That(files["careers/projects.json"][0].Text("name"), Is.EqualTo("project of ann"));
            Assert.That(files["careers/documents.json"][0].Text("text"), Is.EqualTo("text of ann"));
            Assert.That(files["careers/stories.json"][0].Text("name"), Is.EqualTo("story of ann"));
            foreach (var (path, content) in files)
            {
                Assert.That(content.ToString(), Does.Not.Contain("of bob").And.Not.Contain("bob@").And.Not.Contain(bobs), path);
            }
        });
    }

    [Test]
    public async Task Contains_no_secret_in_any_form_in_which_it_is_stored()
    {
        await LiveAsync(_ann, "ann");
        using var setup = await _ann.PostAsJsonAsync(
            "/api/v1/users/me/second-factor/setup", new { password = ApiFactory.Password });

        var all = string.Concat((await _ann.ExportAsync()).Values);

        await using var db = _api.Database.CreateContext();
        var secrets = new List<byte[]>
        {
            (await db.ApiKeys.SingleAsync()).Hash,
            (await db.SecondFactors.SingleAsync()).ProtectedSecret,
            (await db.Webhooks.SingleAsync()).Secret,
            (await db.Triggers.SingleAsync()).Secret,
        };
        secrets.AddRange((await db.Sessions.Include(session => session.RefreshTokens).ToListAsync())
            .SelectMany(session => session.RefreshTokens).Select(token => token.Hash));
        Assert.Multiple(() =>
        {
            foreach (var secret in secrets)
            {
                Assert.That(all, Does.Not.Contain(Convert.ToBase64String(secret)));
                Assert.That(all, Does.Not.Contain(Convert.ToHexString(secret)).IgnoreCase);
            }
        });
        Assert.That(all, Does.Not.Contain("argon2"));
        Assert.That(secrets, Has.Count.GreaterThanOrEqualTo(3));
    }

    [Test]
    public async Task Reads_more_than_one_page_of_everything()
    {
        var ann = await _ann.GetFromJsonAsync<JsonElement>("/api/v1/users/me");
        await ExecuteAsync($"""
            INSERT INTO identity.notifications (id, user_id, kind, title, body, created_at)
            SELECT gen_random_uuid(), '{ann.Id()}', 'tests.many', 'number ' || number, '', now()
            FROM generate_series(1, 250) number
            """);

        var notifications = (await _ann.ExportAsync())["account/notifications.json"];

        var titles = notifications.EnumerateArray().Select(notification => notification.Text("title"))
            .Where(title => title.StartsWith("number", StringComparison.Ordinal));
        Assert.That(titles, Is.Unique.And.Exactly(250).Items);
    }

    [Test]
    public async Task Is_an_attachment_that_no_cache_keeps_and_is_noted()
    {
        using var response = await _ann.GetAsync("/api/v1/users/me/export");

        Assert.Multiple(() =>
        {
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/zip"));
            Assert.That(response.Content.Headers.ContentDisposition?.DispositionType, Is.EqualTo("attachment"));
            Assert.That(response.Content.Headers.ContentDisposition?.FileName, Does.EndWith(".zip"));
            Assert.That(response.Headers.CacheControl?.NoStore, Is.True);
        });
        var log = await _bob.GetFromJsonAsync<JsonElement>("/api/v1/admin/audit?action=data_exported");
        Assert.That(log.GetProperty("items").GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public async Task Is_limited_because_it_reads_so_much()
    {
        await using var api = await ApiFactory.CreateAsync(new Dictionary<string, string>
        {
            ["RateLimits:Enabled"] = "true", ["RateLimits:Export"] = "1",
        });
        using var ann = await api.SignedInAsync("ann");
        using var first = await ann.GetAsync("/api/v1/users/me/export");

        using var second = await ann.GetAsync("/api/v1/users/me/export");

        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await second.AssertProblemAsync(HttpStatusCode.TooManyRequests, "request.rate_limited");
    }

    [Test]
    public async Task Hands_out_the_files_as_they_came()
    {
        var file = Documents.Pdf(Documents.Lines);
        await _ann.CreateResumeAsync("resume.pdf", file);

        using var archive = new ZipArchive(await _ann.GetStreamAsync("/api/v1/users/me/export"));

        await using var entry = await archive.Entries
            .Single(entry => entry.FullName.StartsWith("careers/files/", StringComparison.Ordinal)).OpenAsync();
        using var content = new MemoryStream();
        await entry.CopyToAsync(content);
        Assert.That(content.ToArray(), Is.EqualTo(file));
    }

    [Test]
    public async Task Has_a_file_of_every_module_that_stores_something()
    {
        var folders = (await _ann.ExportAsync()).Keys.Select(path => path.Split('/')[0]).Distinct();

        Assert.That(folders, Is.EquivalentTo(["account", "runs", "pipelines", "conversations", "webhooks", "careers"]));
    }

    private static async Task LiveAsync(HttpClient person, string name)
    {
        await person.CreateApiKeyAsync($"key of {name}");
        var said = await person.SayAsync($"question of {name}");
        await person.FramesAsync(said.RunId);
        await person.CreateJobAsync($"job of {name}");
        await person.CreateStoryAsync($"story of {name}");
        await person.CreateProjectAsync($"project of {name}");
        await person.CreateJobProfileAsync($"profile of {name}");
        await person.CreateResumeAsync($"resume of {name}.txt", Encoding.UTF8.GetBytes($"text of {name}"));
        await person.CreateScheduleAsync(new { name = $"schedule of {name}" });
        await person.CreateTriggerAsync($"trigger of {name}");
        await person.CreateWebhookAsync(name: $"webhook of {name}");
        using var started = await person.PostRunAsync(new { text = $"echo of {name}" }, "echo");
        await person.FramesAsync((await started.Content.ReadFromJsonAsync<JsonElement>()).Id("runId"));
    }

    private static async Task<string> IdOfAsync(HttpClient person) =>
        (await person.GetFromJsonAsync<JsonElement>("/api/v1/users/me")).Id().ToString();

    private async Task ExecuteAsync(string statement)
    {
        await using var command = _api.Database.DataSource.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }
}
