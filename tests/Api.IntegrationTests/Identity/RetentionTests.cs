using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Api.IntegrationTests.Pipelines;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Tests.Common;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

/// <summary>Nothing that nobody deletes by hand is kept for ever.</summary>
internal sealed class RetentionTests
{
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _api = await ApiFactory.CreateAsync(new Dictionary<string, string> { ["Retention:RunDays"] = "10" });
        _ann = await _api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [TestCase("notifications", "created_at = now() - interval '91 days'", "created_at = now() - interval '89 days'")]
    [TestCase("notifications", "read_at = now() - interval '31 days'", "read_at = now() - interval '29 days'")]
    [TestCase("api_keys", "revoked_at = now() - interval '31 days'", "revoked_at = now() - interval '29 days'")]
    [TestCase("api_keys", "expires_at = now() - interval '31 days'", "expires_at = now() - interval '29 days'")]
    public async Task Forgets_what_is_too_old_and_nothing_younger(string table, string tooOld, string youngEnough)
    {
        await _ann.CreateApiKeyAsync("first");
        await _ann.CreateApiKeyAsync("second");
        await ExecuteAsync($"UPDATE identity.{table} SET {youngEnough}");
        await ExecuteAsync($"UPDATE identity.{table} SET {tooOld} WHERE id = (SELECT id FROM identity.{table} LIMIT 1)");

        await ForgetAsync();

        Assert.That(await CountAsync($"identity.{table}"), Is.EqualTo(1));
    }

    [Test]
    public async Task Forgets_runs_as_early_as_is_set_and_keeps_what_they_wrote()
    {
        var said = await _ann.SayAsync("Hello");
        await _ann.FramesAsync(said.RunId);
        await ExecuteAsync("UPDATE runs.runs SET ended_at = now() - interval '11 days'");

        await ForgetAsync();

        Assert.That(await CountAsync("runs.runs"), Is.Zero);
        Assert.That(await _ann.MessagesAsync(said.ConversationId), Has.Count.EqualTo(2));
        var next = await _ann.SayAsync("And now?", said.ConversationId);
        Assert.That((await _ann.FramesAsync(next.RunId))[^1].Type(), Is.EqualTo("final_result"));
    }

    [Test]
    public async Task Forgets_pipeline_runs_as_early_and_none_that_has_not_ended()
    {
        foreach (var change in new[]
        {
            "ended_at = now() - interval '11 days'",
            "ended_at = now() - interval '9 days'",
            "ended_at = NULL, status = 'running', created_at = now() - interval '11 days'",
        })
        {
            using var started = await _ann.PostRunAsync(new { text = "Hello" }, "echo");
            var run = (await started.Content.ReadFromJsonAsync<JsonElement>()).Id("runId");
            await _ann.FramesAsync(run);
            await ExecuteAsync($"UPDATE pipelines.pipeline_runs SET {change} WHERE run_id = '{run}'");
            await ExecuteAsync($"UPDATE runs.runs SET {change} WHERE id = '{run}'");
        }

        await ForgetAsync();

        Assert.That(await CountAsync("pipelines.pipeline_runs WHERE ended_at > now() - interval '10 days'"), Is.EqualTo(1));
        Assert.That(await CountAsync("pipelines.pipeline_runs WHERE ended_at IS NULL"), Is.EqualTo(1));
        Assert.That(await CountAsync("pipelines.pipeline_runs JOIN runs.runs ON id = run_id"), Is.EqualTo(2));
        Assert.That(await CountAsync("runs.runs"), Is.EqualTo(2));
    }

    [Test]
    public async Task Forgets_work_that_was_given_up_long_ago()
    {
        await ExecuteAsync("""
            INSERT INTO work.items (id, lane, type, payload, due_at, attempt, given_up_at, created_at)
            SELECT gen_random_uuid(), 'tests', 'Unknown', '{}', now(), 5, now() - days * interval '1 day', now()
            FROM unnest(ARRAY[29, 31]) days
            """);

        await ForgetAsync();

        Assert.That(await CountAsync("work.items"), Is.EqualTo(1));
    }

    [Test]
    public async Task Keeps_the_audit_log_for_ninety_days()
    {
        await ExecuteAsync("""
            INSERT INTO identity.audit_entries (id, at, action)
            SELECT gen_random_uuid(), now() - days * interval '1 day', 'log_in_failed' FROM unnest(ARRAY[89, 91]) days
            """);

        await ForgetAsync();

        Assert.That(await CountAsync("identity.audit_entries WHERE action = 'log_in_failed'"), Is.EqualTo(1));
    }

    private async Task ForgetAsync()
    {
        await using var scope = _api.Services.CreateAsyncScope();
        foreach (var module in scope.ServiceProvider.GetServices<IRetention>())
        {
            await module.ForgetAsync(TimeProvider.System.GetUtcNow(), CancellationToken.None);
        }
    }

    private async Task ExecuteAsync(string statement)
    {
        await using var command = _api.Database.DataSource.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<long> CountAsync(string what)
    {
        await using var count = _api.Database.DataSource.CreateCommand($"SELECT count(*) FROM {what}");
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
