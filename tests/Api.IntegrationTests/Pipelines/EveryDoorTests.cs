using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Api.IntegrationTests.Pipelines;

/// <summary>What one class gives to people, programs, schedules and agents.</summary>
internal sealed class EveryDoorTests
{
    private FakeModelServer _model = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _model = await FakeModelServer.StartAsync();
        _api = await ApiFactory.CreateAsync(_model.Settings, services => services.AddPipeline<GreetingPipeline>());
        _ann = await _api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
        await _model.DisposeAsync();
    }

    [Test]
    public async Task Opens_for_a_pipeline_that_is_one_class()
    {
        using var program = _api.ProgramWith(await _ann.CreateApiKeyAsync(scope: "pipelines:run"));

        await FinishAsync(_ann.PostRunAsync(new { name = "Api" }, "greet"));
        await FinishAsync(program.PostRunAsync(new { name = "Webhook" }, "greet", door: "trigger"));
        await FinishAsync(RunScheduleAsync(new { name = "Schedule" }));
        await LetTheAgentRunAsync("""{"name":"greet","input":{"name":"Agent"}}""");

        var greetings = new List<(string Source, string? Greeting)>();
        foreach (var run in await _ann.PipelineRunsAsync("?pipeline=greet"))
        {
            var output = (await _ann.PipelineRunAsync(run.Id())).GetProperty("output");
            greetings.Add((run.Text("source"), output.Text("greeting")));
        }

        Assert.That(
            greetings,
            Is.EquivalentTo(
            [
                ("api", "Hello, Api."),
                ("webhook", "Hello, Webhook."),
                ("schedule", "Hello, Schedule."),
                ("agent", "Hello, Agent."),
            ]));
    }

    [Test]
    public async Task Refuses_the_same_input_with_the_same_words()
    {
        var wrong = new { name = new string('x', 21) };
        using var program = _api.ProgramWith(await _ann.CreateApiKeyAsync(scope: "pipelines:run"));

        using var api = await _ann.PostRunAsync(wrong, "greet");
        using var trigger = await program.PostRunAsync(wrong, "greet", door: "trigger");
        using var schedule = await _ann.PostScheduleAsync(new { pipeline = "greet", input = wrong });
        var agent = await LetTheAgentRunAsync($$$"""{"name":"greet","input":{"name":"{{{wrong.name}}}"}}""");

        var complaint = await ComplaintAsync(api, "name");
        Assert.That(complaint, Is.Not.Empty);
        Assert.That(await ComplaintAsync(trigger, "name"), Is.EqualTo(complaint));
        Assert.That(await ComplaintAsync(schedule, "input.name"), Is.EqualTo(complaint));
        Assert.That(agent, Does.Contain(complaint));
        Assert.That(await _ann.PipelineRunsAsync(), Is.Empty);
    }

    [Test]
    public async Task Shows_what_it_is_and_what_it_takes()
    {
        var shown = await _ann.GetFromJsonAsync<JsonElement>($"{PipelineRequests.Base}/greet");

        Assert.That(shown.GetProperty("pipeline").Text("description"), Is.EqualTo("Says hello to somebody."));
        Assert.That(
            shown.GetProperty("inputSchema").GetProperty("properties").GetProperty("name").GetProperty("maxLength").GetInt32(),
            Is.EqualTo(20));
    }

    private async Task FinishAsync(Task<HttpResponseMessage> starting)
    {
        using var response = await starting;
        await _ann.FramesAsync((await response.Content.ReadFromJsonAsync<JsonElement>()).Id("runId"));
    }

    private async Task<HttpResponseMessage> RunScheduleAsync(object input)
    {
        var schedule = await _ann.CreateScheduleAsync(new { pipeline = "greet", input });
        return await _ann.PostAsync($"{PipelineRequests.Schedules}/{schedule.Id()}/run-now", null);
    }

    /// <summary>What the agent's tool answered.</summary>
    private async Task<string?> LetTheAgentRunAsync(string arguments)
    {
        _model.Answers(FakeAnswer.Tools(("run_pipeline", arguments)), FakeAnswer.Text("Done."));
        var said = await _ann.SayAsync("Go on");
        var frames = await _ann.FramesAsync(said.RunId);
        return frames.Single(frame => frame.Type() == "tool_result").Data().Text("result");
    }

    private static async Task<string?> ComplaintAsync(HttpResponseMessage response, string member) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").GetProperty(member)[0].GetString();
}
