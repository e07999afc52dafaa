using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Tests.Common;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Api.IntegrationTests.Pipelines;

/// <summary>What waits for a pipeline that the next version of the platform no longer opens, or no longer has.</summary>
internal sealed class ClosedDoorTests
{
    private TaskCompletionSource _release = null!;
    private PipelineScript _script = null!;
    private Action<IServiceCollection> _addPipeline = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    /// <summary>Takes the place of the diary's pipeline and opens no door.</summary>
    private sealed class ClosedPipeline(PipelineScript script) : IPipeline<ScriptedInput, ScriptedOutput>
    {
        public static PipelineDefinition Definition { get; } = DiaryPipeline.Definition with { Sources = PipelineSources.None };

        public Task<Result<ScriptedOutput>> ExecuteAsync(
            ScriptedInput input, IPipelineContext context, CancellationToken cancellationToken) =>
            script.PlayAsync(input, context, cancellationToken);
    }

    [SetUp]
    public async Task Start()
    {
        _release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _script = new PipelineScript();
        _addPipeline = services => services.AddPipeline<DiaryPipeline>();
        _api = await ApiFactory.CreateAsync(replaceServices: services =>
        {
            services.AddSingleton(_script);
            _addPipeline(services);
        });
        _ann = await _api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _release.TrySetResult();
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [TestCase(true, "pipelines.source_refused")]
    [TestCase(false, "pipelines.not_found")]
    public async Task Fails_a_run_that_was_queued_before(bool isThere, string code)
    {
        _script.Body = (_, _) => _release.Task;
        await _ann.FramesAsync(await _ann.StartAsync("First"), until: "run_started");
        var waiting = await _ann.StartAsync("Second");

        await UpgradeAsync(isThere);

        await AssertFailedAsync(waiting, code);
        Assert.That(_script.Diary, Is.EqualTo(["First"]));
    }

    [TestCase(true, "pipelines.source_refused")]
    [TestCase(false, "pipelines.not_found")]
    public async Task Fails_the_runs_of_a_schedule_that_was_made_before(bool isThere, string code)
    {
        var schedule = (await _ann.CreateScheduleAsync(new { pipeline = "write_diary", input = new { note = "Tick" } })).Id();
        await UpgradeAsync(isThere);

        await _api.FireAsync(schedule, TimeProvider.System.GetUtcNow());
        await Deadline.UntilAsync(async () => (await _ann.PipelineRunsAsync("?source=schedule")).Count == 1);

        await AssertFailedAsync((await _ann.PipelineRunsAsync()).Single().Id(), code);
        Assert.That(_script.Diary, Is.Empty);
    }

    private async Task UpgradeAsync(bool isThere)
    {
        _addPipeline = services =>
        {
            if (isThere)
            {
                services.AddPipeline<ClosedPipeline>();
            }
        };
        _api = await _api.StopAsync();
        _ann = _api.ClientLike(_ann);
    }

    private async Task AssertFailedAsync(Guid run, string code)
    {
        var end = (await _ann.FramesAsync(run))[^1];
        Assert.That((end.Type(), end.Data().Text("code")), Is.EqualTo(("run_failed", code)));
        Assert.That(await _ann.StatusAsync(run), Is.EqualTo("failed"));
    }
}
