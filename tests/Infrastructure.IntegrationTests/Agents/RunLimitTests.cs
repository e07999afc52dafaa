using System.Text.Json;
using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Agents;

public sealed class RunLimitTests : AgentTest
{
    private static readonly AgentLimits Generous = new(Turns: 8, ToolCalls: 20, Tokens: 100_000, TimeSpan.FromMinutes(1));

    [Test]
    public async Task Withdraws_the_tools_and_asks_to_conclude_after_the_last_turn()
    {
        Model.Answers(
            FakeAnswer.Tools(("add", """{"a":1}""")), FakeAnswer.Tools(("add", """{"a":2}""")), FakeAnswer.Text("So far: 5."));

        var events = await Agent.RunAsync("Hi", limits: Generous with { Turns = 2 });

        Assert.That(events.Notice(), Is.EqualTo("agents.limit_turns"));
        Assert.That(events.Text(), Is.EqualTo("So far: 5."));
        Assert.That(events.Reason(), Is.EqualTo("limit"));
        Assert.That(Model.Requests[^1].TryGetProperty("tools", out _), Is.False);
    }

    [Test]
    public async Task Cuts_a_turn_with_a_hundred_calls()
    {
        var calls = Enumerable.Range(0, 100).Select(number => ("add", JsonSerializer.Serialize(new { a = number })));
        Model.Answers(FakeAnswer.Tools([.. calls]), FakeAnswer.Text("Enough."));

        var events = await Agent.RunAsync("Hi");

        Assert.That(events.OfType<ToolReturned>().Count(), Is.EqualTo(Generous.ToolCalls));
        Assert.That(events.Notice(), Is.EqualTo("agents.limit_tool_calls"));
        Assert.That(events.Text(), Is.EqualTo("Enough."));
    }

    [Test]
    public async Task Stops_a_model_that_asks_for_the_same_again_and_again()
    {
        Model.Answers(FakeAnswer.Tools(("add", """{"a":1}""")));

        var events = await Agent.RunAsync("Hi");

        Assert.That(events.OfType<ToolCalled>().Count(), Is.EqualTo(Generous.IdenticalCalls));
        Assert.That(events.Notice(), Is.EqualTo("agents.limit_identical_calls"));
        Assert.That(events.Reason(), Is.EqualTo("limit"));
    }

    [Test]
    public async Task Concludes_when_the_tokens_are_used_up()
    {
        Model.Answers(
            FakeAnswer.Stream(
                Chunk.Call("{\"a\":1}", "x", 0, "add"), Chunk.Finish("tool_calls"), Chunk.Usage(90_000, 20_000), Chunk.Done),
            FakeAnswer.Text("Enough."));

        var events = await Agent.RunAsync("Hi");

        Assert.That(events.Notice(), Is.EqualTo("agents.limit_tokens"));
        Assert.That(events.Text(), Is.EqualTo("Enough."));
    }

    [Test]
    public async Task Cuts_an_answer_that_never_ends_by_its_tokens()
    {
        Model.Answers(FakeAnswer.Stream().ThenRepeat(Chunk.Text("word ")));

        var events = await Agent.RunAsync("Hi", limits: Generous with { Tokens = 1000 });

        Assert.That(events.Notice(), Is.EqualTo("agents.limit_tokens"));
        Assert.That(events.Reason(), Is.EqualTo("limit"));
        Assert.That(events.Text(), Has.Length.GreaterThan(4000));
        await Model.HungUp.WaitAsync(TimeSpan.FromSeconds(2));
    }

    [Test]
    public async Task Cuts_an_answer_when_the_time_is_up()
    {
        Model.Answers(FakeAnswer.Stream(Chunk.Text("partial")).ThenHang());

        var events = await Agent.RunAsync("Hi", limits: Generous with { WallTime = TimeSpan.FromMilliseconds(500) });

        Assert.That(events.Text(), Is.EqualTo("partial"));
        Assert.That(events.Notice(), Is.EqualTo("agents.limit_time"));
        Assert.That(events.Reason(), Is.EqualTo("limit"));
    }
}
