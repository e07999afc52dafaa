using System.Net;
using System.Text;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Pipelines;

internal sealed class StartPipelineTests
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
    public async Task Answers_with_a_run_that_can_be_followed_to_its_output()
    {
        using var response = await _ann.PostRunAsync(new { note = "Dear diary", times = 3 });
        var run = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.Id("runId");

        var frames = await _ann.FramesAsync(run);
        var kept = await _ann.PipelineRunAsync(run);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(response.Headers.Location!.ToString(), Is.EqualTo($"/api/v1/pipelines/runs/{run}"));
        Assert.That(frames.Select(frame => frame.Type()), Is.EqualTo(["run_started", "run_completed"]));
        Assert.That(frames[^1].Data().GetProperty("output").GetRawText(), Is.EqualTo("""{"note":"Dear diary","times":3}"""));
        Assert.That(kept.GetProperty("run").Text("status"), Is.EqualTo("completed"));
        Assert.That(kept.GetProperty("output").GetProperty("times").GetInt32(), Is.EqualTo(3));
        Assert.That(kept.GetProperty("input").Text("note"), Is.EqualTo("Dear diary"));
    }

    [TestCase("""{}""", "note")]
    [TestCase("""{ "note": "" }""", "note")]
    [TestCase("""{ "note": "x", "times": 10 }""", "times")]
    [TestCase("""{ "note": "x", "times": "three" }""", "times")]
    [TestCase("""{ "note": "x", "colour": "green" }""", "colour")]
    [TestCase("""{ "note": "x", "labels": ["a", 1] }""", "labels[1]")]
    [TestCase("""{ "note": "x", "owner": "bob" }""", "owner")]
    [TestCase("""{ "note": null }""", "note")]
    [TestCase("""["note"]""", "input")]
    [TestCase("""{ "note": "\ud800" }""", "note")]
    public async Task Names_the_member_of_the_input_that_is_wrong_and_starts_nothing(string input, string field)
    {
        using var body = new StringContent($$"""{ "input": {{input}} }""", Encoding.UTF8, "application/json");
        using var response = await _ann.PostAsync($"{PipelineRequests.Base}/write_diary/runs", body);

        var problem = await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.That(problem.GetProperty("errors").EnumerateObject().Select(error => error.Name), Is.EqualTo([field]));
        Assert.That(await _ann.PipelineRunsAsync(), Is.Empty);
        Assert.That(_script.Diary, Is.Empty);
    }

    [Test]
    public async Task Knows_only_the_pipelines_there_are()
    {
        using var response = await _ann.PostRunAsync(new { note = "x" }, "burn_diary");

        await response.AssertProblemAsync(HttpStatusCode.NotFound, "pipelines.not_found");
    }

    [Test]
    public async Task Refuses_a_door_that_the_pipeline_does_not_open()
    {
        using var response = await _ann.PostRunAsync(new { note = "x" }, "read_diary", door: "trigger");

        await response.AssertProblemAsync(HttpStatusCode.Forbidden, "pipelines.source_refused");
        Assert.That(_script.Diary, Is.Empty);
    }

    [Test]
    public async Task Lets_a_program_in_whose_key_has_the_scope_and_works_for_its_owner()
    {
        using var program = _api.ProgramWith(await _ann.CreateApiKeyAsync(scope: "pipelines:run"));

        using var response = await program.PostRunAsync(new { note = "From afar" }, door: "trigger");
        var run = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.Id("runId");
        await _ann.FramesAsync(run);

        Assert.That((await _ann.PipelineRunAsync(run)).GetProperty("run").Text("source"), Is.EqualTo("webhook"));
        Assert.That(_script.Diary, Is.EqualTo(["From afar"]));
    }

    [Test]
    public async Task Keeps_a_program_out_whose_key_is_for_something_else()
    {
        using var program = _api.ProgramWith(await _ann.CreateApiKeyAsync(scope: "conversations"));

        using var response = await program.PostRunAsync(new { note = "From afar" }, door: "trigger");

        await response.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.scope_missing");
    }
}
