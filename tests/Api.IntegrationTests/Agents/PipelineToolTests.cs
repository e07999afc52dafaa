using System.Text.Json;
using AssistantPlatform.Api.IntegrationTests.Conversations;
using AssistantPlatform.Api.IntegrationTests.Pipelines;
using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Agents.Tools;
using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.FakeModel;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Api.IntegrationTests.Agents;

/// <summary>Pipelines as an agent runs them for its person.</summary>
internal sealed class PipelineToolTests
{
    private PipelineScript _script = null!;
    private FakeModelServer _model = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _script = new PipelineScript();
        _model = await FakeModelServer.StartAsync();
        _api = await ApiFactory.CreateAsync(_model.Settings, services =>
        {
            services.AddSingleton(_script);
            services.AddPipeline<DiaryPipeline>();
            services.AddPipeline<ReadingPipeline>();
            services.AddPipeline<HurriedPipeline>();
            services.AddPipeline<TearingPipeline>();
            services.AddSingleton(new Area("writing", "Writing", "For tests.", "You write.", [typeof(PipelineTools)])
            {
                Pipelines = new PipelineChoice(Names: [], Tags: ["writing"]),
            });
            services.AddSingleton(new Area("reading", "Reading", "For tests.", "You read.", [typeof(PipelineTools)])
            {
                Pipelines = new PipelineChoice(Names: ["read_diary"], Tags: []),
            });
        });
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
    public async Task Runs_one_shows_how_far_it_is_and_hands_its_output_to_the_model()
    {
        _script.Body = (context, _) =>
        {
            context.Report(50, message: "Half a page.");
            return Task.CompletedTask;
        };

        var frames = await CallAsync("run_pipeline", """{"name":"write_diary","input":{"note":"From the chat"}}""");

        var run = (await _ann.PipelineRunsAsync()).Single();
        var result = JsonDocument.Parse(ResultIn(frames).Text("result")).RootElement;
        Assert.That(run.Text("source"), Is.EqualTo("agent"));
        Assert.That((result.Id("runId"), result.Text("status")), Is.EqualTo((run.Id(), "completed")));
        Assert.That(result.GetProperty("output").Text("note"), Is.EqualTo("From the chat"));
        Assert.That(
            frames.Where(frame => frame.Type() == "tool_progress").Select(frame => frame.Data().Text("message")),
            Has.Some.EqualTo("Half a page."));
        Assert.That(frames[^1].StoredMessage().Said(), Is.EqualTo("Done."));
    }

    [Test]
    public async Task Lists_what_its_area_allows()
    {
        var all = await ListAsync(area: null);
        var tagged = await ListAsync(area: "writing");
        var named = await ListAsync(area: "reading");

        Assert.That(all, Is.SupersetOf(["echo", "read_diary", "write_diary", "web_page_to_text"]));
        Assert.That(all, Has.None.EqualTo("hurry"));
        Assert.That(tagged, Is.EqualTo(["write_diary"]));
        Assert.That(named, Is.EqualTo(["read_diary"]));
    }

    private static IEnumerable<TestCaseData> Refused()
    {
        yield return new TestCaseData("""{"name":"burn_diary","input":{}}""", null, "no pipeline of this name");
        yield return new TestCaseData("""{"name":"hurry","input":{"note":"x"}}""", null, "no pipeline of this name");
        yield return new TestCaseData("""{"name":"read_diary","input":{"note":"x"}}""", "writing", "no pipeline of this name");
        yield return new TestCaseData("""{"name":"write_diary","input":{"note":"x"}}""", "reading", "no pipeline of this name");
        yield return new TestCaseData("""{"name":"write_diary","input":{}}""", null, "note: This is required.");
    }

    [TestCaseSource(nameof(Refused))]
    public async Task Refuses_what_is_not_allowed_and_goes_on(string arguments, string? area, string complaint)
    {
        var frames = await CallAsync("run_pipeline", arguments, area);

        Assert.That(ResultIn(frames).Text("status"), Is.EqualTo("failed"));
        Assert.That(ResultIn(frames).Text("result"), Does.Contain(complaint));
        Assert.That(frames[^1].Type(), Is.EqualTo("final_result"));
        Assert.That(await _ann.PipelineRunsAsync(), Is.Empty);
    }

    [Test]
    public async Task Asks_before_it_runs_one_that_changes_something()
    {
        var run = await AskToTearAsync("Monday");
        Assert.That(await _ann.PipelineRunsAsync(), Is.Empty);

        using var decided = await _ann.DecideAsync(run.RunId, "approve");

        await _ann.FramesAsync(run.RunId);
        Assert.That(_script.Diary, Is.EqualTo(["Monday"]));
    }

    [Test]
    public async Task Allows_one_pipeline_for_the_conversation_and_not_all()
    {
        var run = await AskToTearAsync("Monday");
        using var decided = await _ann.DecideAsync(run.RunId, "approve", alwaysAllow: true);
        await _ann.FramesAsync(run.RunId);

        var same = await CallAsync(
            "run_pipeline", """{"name":"tear_page","input":{"note":"Tuesday"}}""", conversation: run.ConversationId);
        var other = await CallAsync(
            "run_pipeline",
            """{"name":"notify_me","input":{"title":"a","text":"b"}}""",
            conversation: run.ConversationId,
            until: "run_status");

        Assert.That(_script.Diary, Is.EqualTo(["Monday", "Tuesday"]));
        Assert.That(same[^1].Type(), Is.EqualTo("final_result"));
        Assert.That(other[^1].Data().Text("status"), Is.EqualTo("requires_action"));
    }

    [Test]
    public async Task Does_not_trust_what_one_brings_from_outside()
    {
        var frames = await CallAsync("run_pipeline", """{"name":"conversation_digest","input":{}}""");

        Assert.That(ResultIn(frames).GetProperty("untrusted").GetBoolean());
    }

    [Test]
    public async Task Asks_before_it_reads_a_page_once_it_has_read_text_from_outside()
    {
        var first = await CallAsync("run_pipeline", """{"name":"conversation_digest","input":{}}""");

        var frames = await CallAsync(
            "run_pipeline",
            """{"name":"web_page_to_text","input":{"url":"https://example.com/?secret"}}""",
            conversation: first[0].Id("conversationId"),
            until: "run_status");

        var call = frames.Single(frame => frame.Type() == "tool_call").Data();
        Assert.That(call.GetProperty("requiresApproval").GetBoolean());
        Assert.That(call.GetProperty("canAlwaysAllow").GetBoolean(), Is.False);
        Assert.That((await _ann.PipelineRunsAsync()).Select(run => run.Text("pipeline")), Is.EqualTo(["conversation_digest"]));
    }

    [TestCase("conversations", false)]
    [TestCase("conversations pipelines:run", true)]
    public async Task Offers_them_to_a_program_only_when_its_key_is_for_them(string scopes, bool isOffered)
    {
        using var program = _api.ProgramWith(await _ann.CreateApiKeyAsync(scope: scopes));
        _model.Answers(FakeAnswer.Text("Hello."));

        var said = await program.SayAsync("Hi");
        await program.FramesAsync(said.RunId);

        var tools = _model.Requests[0].GetProperty("tools").EnumerateArray()
            .Select(tool => tool.GetProperty("function").Text("name")).ToList();
        Assert.That(tools.Contains("run_pipeline"), Is.EqualTo(isOffered));
        Assert.That(tools, Does.Contain("current_datetime"));
    }

    [Test]
    public async Task Asks_again_about_a_pipeline_once_that_is_revoked()
    {
        var run = await AskToTearAsync("Monday");
        using var decided = await _ann.DecideAsync(run.RunId, "approve", alwaysAllow: true);
        await _ann.FramesAsync(run.RunId);
        var grant = (await _ann.ConversationAsync(run.ConversationId)).GetProperty("grants")[0].GetString()!;

        using var revoked = await _ann.DeleteAsync(
            $"/api/v1/conversations/{run.ConversationId}/grants/{Uri.EscapeDataString(grant)}");

        await CallAsync(
            "run_pipeline",
            """{"name":"tear_page","input":{"note":"Tuesday"}}""",
            conversation: run.ConversationId,
            until: "run_status");
        Assert.That(_script.Diary, Is.EqualTo(["Monday"]));
    }

    private async Task<IEnumerable<string>> ListAsync(string? area)
    {
        var result = ResultIn(await CallAsync("list_pipelines", "{}", area)).Text("result");
        return JsonDocument.Parse(result).RootElement.EnumerateArray().Select(offer => offer.Text("name"));
    }

    private async Task<List<JsonElement>> CallAsync(
        string tool, string arguments, string? area = null, Guid? conversation = null, string? until = null)
    {
        _model.Answers(FakeAnswer.Tools((tool, arguments)), FakeAnswer.Text("Done."));
        var said = await _ann.SayAsync("Go on", conversation, area);
        return await _ann.FramesAsync(said.RunId, until);
    }

    private async Task<StartedRun> AskToTearAsync(string note)
    {
        _model.Answers(
            FakeAnswer.Tools(("run_pipeline", $$$"""{"name":"tear_page","input":{"note":"{{{note}}}"}}""")), FakeAnswer.Text("Done."));
        var said = await _ann.SayAsync("Go on");
        await _ann.FramesAsync(said.RunId, until: "run_status");
        return said;
    }

    private static JsonElement ResultIn(List<JsonElement> frames) =>
        frames.Single(frame => frame.Type() == "tool_result").Data();
}
