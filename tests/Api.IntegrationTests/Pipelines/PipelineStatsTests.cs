using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Pipelines;

/// <summary>How the runs of each pipeline went.</summary>
internal sealed class PipelineStatsTests
{
    private static readonly string[] Counts = ["runs", "completed", "failed", "cancelled", "interrupted"];

    private TaskCompletionSource _release = null!;
    private PipelineScript _script = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _script = new PipelineScript();
        _api = await PipelineRequests.CreateAsync(_script);
        _ann = await _api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _release.TrySetResult();
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Count_ends_and_take_the_rate_of_what_has_ended_and_the_median_of_what_was_completed()
    {
        foreach (var (status, seconds) in new[]
        {
            ("completed", 10), ("completed", 20), ("completed", 90), ("failed", 1), ("cancelled", 1), ("interrupted", 1),
        })
        {
            await KeepAsync(_ann, status, seconds);
        }

        var live = await HoldAsync("read_diary");

        var stats = (await StatsAsync()).Single();
        Assert.That(
            string.Join(' ', Counts.Select(count => stats.GetProperty(count).GetInt32())),
            Is.EqualTo("7 3 1 1 1"));
        Assert.That(stats.GetProperty("successRate").GetDouble(), Is.EqualTo(0.5));
        Assert.That(stats.GetProperty("medianSeconds").GetDouble(), Is.EqualTo(20));
        Assert.That(
            stats.GetProperty("lastStartedAt").GetDateTimeOffset(),
            Is.EqualTo((await _ann.PipelineRunAsync(live)).GetProperty("run").GetProperty("createdAt").GetDateTimeOffset()));
    }

    [Test]
    public async Task Say_nothing_of_rate_and_median_before_a_run_has_ended()
    {
        await HoldAsync("write_diary");

        var stats = (await StatsAsync()).Single();

        Assert.That(stats.GetProperty("successRate").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(stats.GetProperty("medianSeconds").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task Count_each_pipeline_by_itself_and_nobody_elses_runs()
    {
        using var bob = await _api.SignedInAsync("bob");
        await KeepAsync(_ann, "completed");
        await KeepAsync(_ann, "completed");
        await KeepAsync(_ann, "completed", pipeline: "write_diary");
        await KeepAsync(bob, "failed");

        var stats = await StatsAsync();

        Assert.That(
            stats.Select(of => (of.Text("pipeline"), of.GetProperty("runs").GetInt32(), of.GetProperty("failed").GetInt32())),
            Is.EqualTo([("read_diary", 2, 0), ("write_diary", 1, 0)]));
    }

    [Test]
    public async Task Begin_with_the_runs_that_were_started_then()
    {
        await KeepAsync(_ann, "failed", daysAgo: 8);
        await KeepAsync(_ann, "completed", daysAgo: 6);

        var stats = (await StatsAsync($"?from={TimeProvider.System.GetUtcNow().AddDays(-7).UtcDateTime:O}")).Single();

        Assert.That(stats.GetProperty("runs").GetInt32(), Is.EqualTo(1));
        Assert.That(stats.GetProperty("successRate").GetDouble(), Is.EqualTo(1));
    }

    private async Task<List<JsonElement>> StatsAsync(string query = "")
    {
        var stats = await _ann.GetFromJsonAsync<JsonElement>($"{PipelineRequests.Base}/runs/stats{query}");
        return [.. stats.GetProperty("items").EnumerateArray()];
    }

    private async Task<Guid> HoldAsync(string pipeline)
    {
        _script.Body = (_, _) => _release.Task;
        var run = await _ann.StartAsync(pipeline: pipeline);
        await _ann.FramesAsync(run, until: "run_started");
        return run;
    }

    /// <summary>A run that ended so, after so many seconds.</summary>
    private async Task KeepAsync(
        HttpClient person, string status, int seconds = 1, int daysAgo = 0, string pipeline = "read_diary")
    {
        var run = await person.StartAsync(pipeline: pipeline);
        await person.FramesAsync(run);
        await using var change = _api.Database.DataSource.CreateCommand("""
            UPDATE pipelines.pipeline_runs SET status = $2, created_at = created_at - $4 * interval '1 day',
                started_at = started_at - $4 * interval '1 day',
                ended_at = started_at - $4 * interval '1 day' + $3 * interval '1 second'
            WHERE run_id = $1
            """);
        change.Parameters.AddWithValue(run);
        change.Parameters.AddWithValue(status);
        change.Parameters.AddWithValue(seconds);
        change.Parameters.AddWithValue(daysAgo);
        await change.ExecuteNonQueryAsync();
    }
}
