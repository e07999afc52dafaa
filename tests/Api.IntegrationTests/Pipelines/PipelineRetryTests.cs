using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Pipelines;

/// <summary>What becomes of a run that fails for the moment.</summary>
internal sealed class PipelineRetryTests
{
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

    [Test]
    public async Task Tries_again_what_is_to_pass()
    {
        var failures = 2;
        _script.Body = (_, _) => failures-- > 0 ? throw new TransientFailureException("Out of ink.") : Task.CompletedTask;

        var run = await _ann.StartAsync();
        var frames = await _ann.FramesAsync(run);

        Assert.That(frames[^1].Type(), Is.EqualTo("run_completed"));
        Assert.That(frames.Select(frame => frame.Seq()), Is.Ordered.Ascending);
        Assert.That((await _ann.PipelineRunAsync(run)).GetProperty("run").GetProperty("retries").GetInt32(), Is.EqualTo(2));
        Assert.That(_script.Diary, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Says_why_and_when_it_tries_again()
    {
        var failures = 2;
        _script.Body = (_, _) => failures-- > 0 ? throw new TransientFailureException("Out of ink.") : Task.CompletedTask;

        var run = await _ann.StartAsync();
        var frames = await _ann.FramesAsync(run);

        string[] lines = ["Out of ink. Trying again in 0.01 s.", "Out of ink. Trying again in 0.02 s."];
        Assert.That(
            frames.Where(frame => frame.Type() == "log").Select(frame => frame.Data().Text("text")), Is.EqualTo(lines));
        Assert.That(
            (await _ann.PipelineRunAsync(run)).GetProperty("log").EnumerateArray().Select(line => line.Text("text")),
            Is.EqualTo(lines));
    }

    [Test]
    public async Task Gives_up_what_does_not_pass()
    {
        _script.Body = (_, _) => throw new TransientFailureException("Out of ink.");

        var run = await _ann.StartAsync();

        var end = (await _ann.FramesAsync(run))[^1];
        Assert.That((end.Type(), end.Data().Text("code")), Is.EqualTo(("run_failed", "pipelines.failed")));
        var kept = (await _ann.PipelineRunAsync(run)).GetProperty("run");
        Assert.That((kept.Text("status"), kept.Text("errorMessage")), Is.EqualTo(("failed", "Out of ink.")));
        Assert.That(_script.Diary, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Doubles_the_pause_with_each_try()
    {
        _script.Body = (_, _) => throw new TransientFailureException("Out of ink.");
        await _ann.StartAsync(pipeline: "await_ink");

        var pauses = new List<int>();
        while (pauses.Count < 3)
        {
            await Deadline.UntilAsync(async () => await HoursToNextTryAsync() > 0);
            pauses.Add(await HoursToNextTryAsync());
            await LetTimePassAsync();
        }

        Assert.That(pauses, Is.EqualTo([1, 2, 4]));
    }

    private async Task<int> HoursToNextTryAsync()
    {
        await using var query = _api.Database.DataSource.CreateCommand("""
            SELECT coalesce(max(round(extract(epoch FROM due_at - now()) / 3600)), 0)::int
            FROM work.items WHERE type = 'ExecutePipelineRun'
            """);
        return (int)(await query.ExecuteScalarAsync())!;
    }

    private async Task LetTimePassAsync()
    {
        await using var command = _api.Database.DataSource.CreateCommand("""
            UPDATE work.items SET due_at = now() WHERE type = 'ExecutePipelineRun'; SELECT pg_notify('work_items', 'pipeline')
            """);
        await command.ExecuteNonQueryAsync();
    }
}
