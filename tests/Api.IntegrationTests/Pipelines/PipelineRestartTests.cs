using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Pipelines;

/// <summary>What becomes of a run whose server goes away.</summary>
internal sealed class PipelineRestartTests
{
    private TaskCompletionSource _begun = null!;
    private PipelineScript _script = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _script = new PipelineScript
        {
            Body = (_, stop) =>
            {
                _begun.TrySetResult();
                return Task.Delay(Timeout.Infinite, stop);
            },
        };
        _api = await PipelineRequests.CreateAsync(_script);
        _ann = await _api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Runs_again_what_may_be_run_again(bool killed)
    {
        var run = await RunningAsync("read_diary");
        _script.Body = (_, _) => Task.CompletedTask;

        await (killed ? KillAsync() : RestartAsync());

        Assert.That((await _ann.FramesAsync(run))[^1].Type(), Is.EqualTo("run_completed"));
        Assert.That(_script.Diary, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Runs_again_however_often_its_server_stops_in_good_order()
    {
        var run = await RunningAsync("read_diary");
        for (var restarts = 2; restarts <= 3; restarts++)
        {
            await RestartAsync();
            await Deadline.UntilAsync(() => Task.FromResult(_script.Diary.Count == restarts));
        }

        _script.Body = (_, _) => Task.CompletedTask;
        await RestartAsync();

        Assert.That((await _ann.FramesAsync(run))[^1].Type(), Is.EqualTo("run_completed"));
        Assert.That(_script.Diary, Has.Count.EqualTo(4));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Does_not_repeat_what_may_have_had_its_effect_and_says_so(bool killed)
    {
        var run = await RunningAsync("write_diary");

        await (killed ? KillAsync() : RestartAsync());

        var end = (await _ann.FramesAsync(run))[^1];
        Assert.That(end.Type(), Is.EqualTo("run_interrupted"));
        Assert.That(end.Data().Text("code"), Is.EqualTo("pipelines.interrupted"));
        Assert.That(await _ann.StatusAsync(run), Is.EqualTo("interrupted"));
        Assert.That(_script.Diary, Has.Count.EqualTo(1));
    }

    private async Task<Guid> RunningAsync(string pipeline)
    {
        var run = await _ann.StartAsync(pipeline: pipeline);
        await _begun.Task.WaitAsync(Deadline.Time);
        return run;
    }

    private async Task RestartAsync()
    {
        _api = await _api.StopAsync();
        _ann = _api.ClientLike(_ann);
    }

    /// <summary>The rows stay as they are while the pipeline works, which is how a killed server leaves them.</summary>
    private async Task KillAsync()
    {
        await ExecuteAsync("""
            CREATE SCHEMA remembered;
            CREATE TABLE remembered.items AS TABLE work.items;
            CREATE TABLE remembered.runs AS TABLE runs.runs;
            CREATE TABLE remembered.pipeline_runs AS TABLE pipelines.pipeline_runs;
            """);
        _api = await _api.StopAsync();
        await ExecuteAsync("""
            DELETE FROM work.items;
            DELETE FROM runs.runs;
            DELETE FROM pipelines.pipeline_runs;
            INSERT INTO work.items SELECT * FROM remembered.items;
            INSERT INTO runs.runs SELECT * FROM remembered.runs;
            INSERT INTO pipelines.pipeline_runs SELECT * FROM remembered.pipeline_runs;
            """);
        _ann = _api.ClientLike(_ann);
    }

    private async Task ExecuteAsync(string statements)
    {
        await using var command = _api.Database.DataSource.CreateCommand(statements);
        await command.ExecuteNonQueryAsync();
    }
}
