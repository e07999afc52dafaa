using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Agents;

/// <summary>An agent that goes on where another attempt of its run had come to.</summary>
public sealed class TakeoverTests : AgentTest
{
    private static readonly RecordedToolCall Call = new("call_0", "add", """{"a":1}""", "2");

    private static readonly AgentProgress Progress = new(
        [new AssistantTurn("Let me add.", [Call])], new UsageReported(30, 12, Estimated: false), IsConcluding: false);

    [Test]
    public async Task Shows_the_model_what_it_had_said_and_called()
    {
        Model.Answers(FakeAnswer.Text("It is 2."));

        await Agent.RunAsync("What is 1 + 1?", progress: Progress);

        var messages = Model.Requests.Single().GetProperty("messages").EnumerateArray().ToList();
        Assert.That(
            messages.Select(message => message.GetProperty("role").GetString()),
            Is.EqualTo(["system", "user", "assistant", "tool"]));
        Assert.That(messages[2].GetProperty("content").GetString(), Is.EqualTo("Let me add."));
        Assert.That(messages[3].GetProperty("content").GetString(), Is.EqualTo("2"));
        Assert.That(Agent.ToolLog.Instances, Is.Empty);
    }

    [Test]
    public async Task Counts_what_was_used_before()
    {
        Model.Answers(FakeAnswer.Stream(Chunk.Text("It is 2."), Chunk.Finish("stop"), Chunk.Usage(40, 3), Chunk.Done));

        var events = await Agent.RunAsync("What is 1 + 1?", progress: Progress);

        Assert.That(events.OfType<ModelRequestStarted>().Single().Turn, Is.EqualTo(2));
        Assert.That(events.OfType<UsageReported>().Last(), Is.EqualTo(new UsageReported(70, 15, Estimated: false)));
    }

    [Test]
    public async Task Keeps_to_the_limits_of_the_whole_run()
    {
        Model.Answers(FakeAnswer.Tools(("add", """{"a":2}""")), FakeAnswer.Text("I was stopped."));

        var events = await Agent.RunAsync(
            "What is 1 + 1?", limits: new AgentLimits(8, ToolCalls: 1, 100_000, TimeSpan.FromMinutes(1)), progress: Progress);

        Assert.That(events.OfType<AgentNoticed>().Single().Code, Is.EqualTo("agents.limit_tool_calls"));
        Assert.That(Agent.ToolLog.Instances, Is.Empty);
    }

    [Test]
    public async Task Concludes_when_it_was_already_asked_to()
    {
        Model.Answers(FakeAnswer.Text("In short: 2."));

        var events = await Agent.RunAsync("What is 1 + 1?", progress: Progress with { IsConcluding = true });

        Assert.That(events[^1], Is.EqualTo(new AgentFinished("limit")));
        Assert.That(Model.Requests.Single().TryGetProperty("tools", out _), Is.False);
    }

    [Test]
    public async Task Tells_its_calls_apart_from_those_made_before()
    {
        Model.Answers(
            FakeAnswer.Stream(Chunk.Call("""{"a":2}""", Call.CallId, 0, "add"), Chunk.Finish("tool_calls"), Chunk.Done),
            FakeAnswer.Text("Done."));

        var events = await Agent.RunAsync("What is 1 + 1?", progress: Progress);

        Assert.That(events.OfType<ToolCalled>().Single().CallId, Is.Not.EqualTo(Call.CallId));
    }
}
