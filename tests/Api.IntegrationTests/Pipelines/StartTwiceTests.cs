using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Pipelines;

/// <summary>Programs that heard no answer ask again under the same key.</summary>
internal sealed class StartTwiceTests
{
    private const string Key = "8e03978e-40d5-43e8-bc93-6894a57f9324";

    private ApiFactory _api = null!;
    private HttpClient _ann = null!;
    private HttpClient _program = null!;

    [SetUp]
    public async Task Start()
    {
        _api = await PipelineRequests.CreateAsync(new PipelineScript());
        _ann = await _api.SignedInAsync("ann");
        _program = _api.ProgramWith(await _ann.CreateApiKeyAsync(scope: "pipelines:run"));
        _ann.DefaultRequestHeaders.Add("Idempotency-Key", Key);
        _program.DefaultRequestHeaders.Add("Idempotency-Key", Key);
    }

    [TearDown]
    public async Task Stop()
    {
        _program.Dispose();
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [TestCase("runs")]
    [TestCase("trigger")]
    public async Task Starts_one_run_and_refuses_another_input(string door)
    {
        var caller = door == "runs" ? _ann : _program;

        var first = await RunAsync(caller.PostRunAsync(new { note = "x", times = 2 }, door: door));
        var second = await RunAsync(caller.PostRunAsync(new { note = "x", times = 2 }, door: door));
        using var other = await caller.PostRunAsync(new { note = "x", times = 3 }, door: door);

        Assert.That(second, Is.EqualTo(first));
        await other.AssertProblemAsync(HttpStatusCode.Conflict, "request.idempotency_mismatch");
        Assert.That((await _ann.PipelineRunsAsync()).Select(run => run.Id()), Is.EqualTo([first]));
    }

    [Test]
    public async Task Runs_a_schedule_once_out_of_turn_and_refuses_another_schedule()
    {
        var (schedule, another) = (await _ann.CreateScheduleAsync(), await _ann.CreateScheduleAsync());

        var first = await RunAsync(RunNowAsync(schedule));
        var second = await RunAsync(RunNowAsync(schedule));
        using var other = await RunNowAsync(another);

        Assert.That(second, Is.EqualTo(first));
        await other.AssertProblemAsync(HttpStatusCode.Conflict, "request.idempotency_mismatch");
        Assert.That((await _ann.PipelineRunsAsync()).Select(run => run.Id()), Is.EqualTo([first]));
    }

    private Task<HttpResponseMessage> RunNowAsync(JsonElement schedule) =>
        _ann.PostAsync($"{PipelineRequests.Schedules}/{schedule.Id()}/run-now", null);

    private static async Task<Guid> RunAsync(Task<HttpResponseMessage> starting)
    {
        using var response = await starting;
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).Id("runId");
    }
}
