using System.Net;
using System.Text.Json;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Pipelines;

internal sealed class PipelineRunTests
{
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
    public async Task Tells_how_far_it_is_while_it_works_and_keeps_it()
    {
        _script.Body = async (context, _) =>
        {
            context.Report(30, "Sharpening the pencil", "It was blunt.");
            context.Count("pencils", 2);
            context.Log("One pencil is missing.");
            await _release.Task;
        };
        var run = await _ann.StartAsync();

        var seen = await _ann.FramesAsync(run, until: "progress");
        var status = await _ann.StatusAsync(run);
        _release.SetResult();
        await _ann.FramesAsync(run);

        var progress = seen[^1].Data();
        Assert.That(status, Is.EqualTo("running"));
        Assert.That(progress.GetProperty("percent").GetDouble(), Is.EqualTo(30));
        Assert.That(progress.Text("step"), Is.EqualTo("Sharpening the pencil"));
        Assert.That(progress.GetProperty("counters").GetProperty("pencils").GetInt64(), Is.EqualTo(2));
        Assert.That(seen.Single(frame => frame.Type() == "log").Data().Text("text"), Is.EqualTo("One pencil is missing."));
        var kept = await _ann.PipelineRunAsync(run);
        Assert.That(kept.Text("message"), Is.EqualTo("It was blunt."));
        Assert.That(kept.GetProperty("log")[0].Text("text"), Is.EqualTo("One pencil is missing."));
        Assert.That(kept.GetProperty("run").Text("step"), Is.EqualTo("Sharpening the pencil"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Stops_also_code_that_does_not_listen(bool listens)
    {
        _script.Body = (_, stop) => listens ? Task.Delay(Timeout.Infinite, stop) : _release.Task;
        var run = await _ann.StartAsync();
        await _ann.FramesAsync(run, until: "run_started");

        using var response = await _ann.CancelPipelineAsync(run);
        var frames = await _ann.FramesAsync(run);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(frames[^1].Type(), Is.EqualTo("run_cancelled"));
        Assert.That(await _ann.StatusAsync(run), Is.EqualTo("cancelled"));
    }

    [Test]
    public async Task Ends_at_once_when_it_is_cancelled_while_it_waits()
    {
        _script.Body = (_, _) => _release.Task;
        var busy = await _ann.StartAsync("First");
        await _ann.FramesAsync(busy, until: "run_started");

        var run = await _ann.StartAsync("Second");
        using var response = await _ann.CancelPipelineAsync(run);

        Assert.That(await _ann.StatusAsync(run), Is.EqualTo("cancelled"));
        Assert.That((await _ann.FramesAsync(run))[^1].Type(), Is.EqualTo("run_cancelled"));
        Assert.That(_script.Diary, Is.EqualTo(["First"]));
    }

    [Test]
    public async Task Waits_for_the_persons_other_runs_of_its_pipeline_only()
    {
        using var bob = await _api.SignedInAsync("bob");
        _script.Body = (_, _) => _release.Task;
        var busy = await _ann.StartAsync("First");
        await _ann.FramesAsync(busy, until: "run_started");

        var waiting = await _ann.StartAsync("Second");
        var bobs = await bob.StartAsync("Bob's");
        var other = await _ann.StartAsync("Other", "read_diary");
        await bob.FramesAsync(bobs, until: "run_started");
        await _ann.FramesAsync(other, until: "run_started");

        Assert.That(await _ann.StatusAsync(waiting), Is.EqualTo("queued"));
        _release.SetResult();
        Assert.That((await _ann.FramesAsync(waiting))[^1].Type(), Is.EqualTo("run_completed"));
    }

    [Test]
    public async Task Fails_when_its_time_is_over()
    {
        _script.Body = (_, stop) => Task.Delay(Timeout.Infinite, stop);

        var run = await _ann.StartAsync(pipeline: "hurry");

        await AssertFailedAsync(run, "pipelines.timed_out");
    }

    [Test]
    public async Task Fails_with_the_error_that_the_pipeline_gives()
    {
        _script.Failure = new Error("diaries.locked", ErrorKind.Conflict, "The diary is locked.");

        var run = await _ann.StartAsync();

        await AssertFailedAsync(run, "diaries.locked");
        Assert.That(
            (await _ann.PipelineRunAsync(run)).GetProperty("run").Text("errorMessage"), Is.EqualTo("The diary is locked."));
    }

    [Test]
    public async Task Tells_nothing_of_what_a_bug_says()
    {
        _script.Body = (_, _) => throw new InvalidOperationException("The password is sesame.");

        var run = await _ann.StartAsync();

        await AssertFailedAsync(run, "pipelines.crashed");
        Assert.That((await _ann.PipelineRunAsync(run)).GetRawText(), Does.Not.Contain("sesame"));
    }

    [Test]
    public async Task Gives_its_person_notice_when_it_took_long()
    {
        _script.Body = (_, _) => _release.Task;
        var run = await _ann.StartAsync();
        await _ann.FramesAsync(run, until: "run_started");
        await using (var backdate = _api.Database.DataSource.CreateCommand(
            "UPDATE pipelines.pipeline_runs SET created_at = created_at - interval '10 seconds'"))
        {
            await backdate.ExecuteNonQueryAsync();
        }

        _release.SetResult();
        await _ann.FramesAsync(run);

        var notice = (await _ann.NoticesAsync("pipelines.run_completed")).Single();
        Assert.That(
            (notice.Text("title"), notice.Text("link")), Is.EqualTo(("Write diary is done", $"/pipelines/runs/{run}")));
    }

    [Test]
    public async Task Shows_who_comes_late_all_that_was_told()
    {
        _script.Body = (context, _) =>
        {
            context.Log("Done.");
            return Task.CompletedTask;
        };
        var run = await _ann.StartAsync();
        await _ann.FramesAsync(run);
        _api = await _api.StopAsync();
        _ann = _api.ClientLike(_ann);

        var frames = await _ann.FramesAsync(run);

        Assert.That(frames.Select(frame => frame.Type()), Is.EqualTo(["snapshot", "run_completed"]));
        Assert.That(frames[0].Data().GetProperty("log")[0].Text("text"), Is.EqualTo("Done."));
    }

    [Test]
    public async Task Stays_with_its_owner()
    {
        using var bob = await _api.SignedInAsync("bob");
        var run = await _ann.StartAsync();
        await _ann.FramesAsync(run);

        using var seen = await bob.GetAsync($"{PipelineRequests.Base}/runs/{run}");
        using var cancelled = await bob.CancelPipelineAsync(run);

        await seen.AssertProblemAsync(HttpStatusCode.NotFound, "pipelines.run_not_found");
        await cancelled.AssertProblemAsync(HttpStatusCode.NotFound, "runs.not_found");
        Assert.That(await bob.PipelineRunsAsync(), Is.Empty);
    }

    private async Task AssertFailedAsync(Guid run, string code)
    {
        var end = (await _ann.FramesAsync(run))[^1];
        Assert.That(end.Type(), Is.EqualTo("run_failed"));
        Assert.That(end.Data().Text("code"), Is.EqualTo(code));
        var kept = (await _ann.PipelineRunAsync(run)).GetProperty("run");
        Assert.That(kept.Text("status"), Is.EqualTo("failed"));
        Assert.That(kept.Text("errorCode"), Is.EqualTo(code));
        Assert.That(kept.GetProperty("endedAt").ValueKind, Is.EqualTo(JsonValueKind.String));
    }
}
