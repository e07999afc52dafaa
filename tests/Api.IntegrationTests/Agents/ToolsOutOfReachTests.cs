using System.Text.Json;
using AssistantPlatform.Api.IntegrationTests.Conversations;
using AssistantPlatform.Api.IntegrationTests.Pipelines;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Api.IntegrationTests.Agents;

/// <summary>A model calls tools that exist, but not for this run.</summary>
internal sealed class ToolsOutOfReachTests
{
    private LetterDesk _desk = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _desk = await LetterDesk.OpenAsync();
        _ann = await _desk.Api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _desk.DisposeAsync();
    }

    [Test]
    public async Task Are_refused_when_they_belong_to_another_area()
    {
        var elsewhere = await CallAsync(_ann, "look_up", """{"name":"bob"}""");
        var here = await CallAsync(_ann, "look_up", """{"name":"bob"}""", LetterDesk.Area);

        AssertRefused(elsewhere, "look_up");
        Assert.That(ResultIn(here).Text("status"), Is.EqualTo("completed"));
        Assert.That(_desk.Log.LookedUp, Is.EqualTo(["bob"]));
    }

    [Test]
    public async Task Are_refused_when_the_key_that_asked_is_not_for_them()
    {
        using var program = _desk.Api.ProgramWith(await _ann.CreateApiKeyAsync(scope: "conversations"));

        var frames = await CallAsync(program, "run_pipeline", """{"name":"echo","input":{"text":"Hello"}}""");

        AssertRefused(frames, "run_pipeline");
        Assert.That(await _ann.PipelineRunsAsync(), Is.Empty);
    }

    private async Task<List<JsonElement>> CallAsync(HttpClient caller, string tool, string arguments, string? area = null)
    {
        _desk.Model.Answers(FakeAnswer.Tools((tool, arguments)), FakeAnswer.Text("Done."));
        return await caller.FramesAsync((await caller.SayAsync("Go on", area: area)).RunId);
    }

    private static void AssertRefused(List<JsonElement> frames, string tool)
    {
        Assert.That(ResultIn(frames).Text("status"), Is.EqualTo("failed"));
        Assert.That(ResultIn(frames).Text("result"), Does.StartWith($"There is no tool named '{tool}'."));
        Assert.That(frames[^1].StoredMessage().Said(), Is.EqualTo("Done."));
    }

    private static JsonElement ResultIn(List<JsonElement> frames) =>
        frames.Single(frame => frame.Type() == "tool_result").Data();
}
