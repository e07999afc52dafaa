using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Pipelines;

/// <summary>A person's runs, as they look for some of them.</summary>
internal sealed class PipelineHistoryTests
{
    private static readonly DateTimeOffset Monday = new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero);

    private PipelineScript _script = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _script = new PipelineScript();
        _api = await PipelineRequests.CreateAsync(_script);
        _ann = await _api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [TestCase("", "third second first")]
    [TestCase("?pipeline=write_diary", "third first")]
    [TestCase("?status=failed", "second")]
    [TestCase("?source=webhook", "third")]
    [TestCase("?pipeline=write_diary&source=api", "first")]
    [TestCase("?pipeline=write_diary&status=failed", "")]
    [TestCase("?from=2026-06-02T08:00:00Z", "third second")]
    [TestCase("?to=2026-06-02T08:00:00Z", "first")]
    [TestCase("?from=2026-06-02T10:00:00%2B02:00&to=2026-06-03T10:00:00%2B02:00", "second")]
    public async Task Shows_what_was_asked_for_the_newest_first(string query, string shown)
    {
        using var program = _api.ProgramWith(await _ann.CreateApiKeyAsync(scope: "pipelines:run"));
        var runs = new Dictionary<Guid, string> { [await EndedAsync(_ann.PostRunAsync(new { note = "x" }))] = "first" };
        _script.Failure = new Error("diaries.locked", ErrorKind.Conflict, "The diary is locked.");
        runs[await EndedAsync(_ann.PostRunAsync(new { note = "x" }, "read_diary"))] = "second";
        _script.Failure = null;
        runs[await EndedAsync(program.PostRunAsync(new { note = "x" }, door: "trigger"))] = "third";
        await StartedAtAsync((run, number) => (run, Monday.AddDays(number)), runs.Keys);

        var found = await _ann.PipelineRunsAsync(query);

        Assert.That(string.Join(' ', found.Select(run => runs[run.Id()])), Is.EqualTo(shown));
    }

    [Test]
    public async Task Shows_page_after_page_also_what_was_started_at_one_moment()
    {
        var runs = new List<Guid>();
        foreach (var _ in Enumerable.Range(0, 5))
        {
            runs.Add(await EndedAsync(_ann.PostRunAsync(new { note = "x" })));
        }

        await StartedAtAsync((run, number) => (run, number < 4 ? Monday : Monday.AddDays(1)), runs);

        var pages = new List<List<Guid>>();
        var cursor = "";
        while (cursor is not null)
        {
            var page = await _ann.GetFromJsonAsync<JsonElement>($"{PipelineRequests.Base}/runs?limit=2{cursor}");
            pages.Add([.. page.GetProperty("items").EnumerateArray().Select(run => run.Id())]);
            cursor = page.GetProperty("nextCursor").GetString() is { } next ? $"&cursor={next}" : null;
        }

        Assert.That(pages.Select(page => page.Count), Is.EqualTo([2, 2, 1]));
        Assert.That(pages[0][0], Is.EqualTo(runs[4]));
        Assert.That(pages.SelectMany(page => page), Is.EquivalentTo(runs));
    }

    [Test]
    public async Task Refuses_a_cursor_that_is_none()
    {
        using var response = await _ann.GetAsync($"{PipelineRequests.Base}/runs?cursor=next");

        await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.cursor_invalid");
    }

    private async Task<Guid> EndedAsync(Task<HttpResponseMessage> starting)
    {
        using var response = await starting;
        var run = (await response.Content.ReadFromJsonAsync<JsonElement>()).Id("runId");
        await _ann.FramesAsync(run);
        return run;
    }

    private async Task StartedAtAsync(Func<Guid, int, (Guid Run, DateTimeOffset At)> when, IEnumerable<Guid> runs)
    {
        foreach (var (run, at) in runs.Select(when))
        {
            await using var change = _api.Database.DataSource.CreateCommand(
                "UPDATE pipelines.pipeline_runs SET created_at = $2 WHERE run_id = $1");
            change.Parameters.AddWithValue(run);
            change.Parameters.AddWithValue(at);
            await change.ExecuteNonQueryAsync();
        }
    }
}
