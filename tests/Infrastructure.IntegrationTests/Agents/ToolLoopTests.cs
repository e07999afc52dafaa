using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Agents;

public sealed class ToolLoopTests : AgentTest
{
    [Test]
    public async Task Reports_turns_calls_and_results_in_order()
    {
        Model.Answers(FakeAnswer.Tools(("add", """{"a":1}"""), ("add", """{"a":2}""")), FakeAnswer.Text("Done."));

        var events = await Agent.RunAsync("Hi");

        Assert.That(events.Select(step => step.GetType()), Is.EqualTo(new[]
        {
            typeof(ModelRequestStarted), typeof(UsageReported), typeof(ModelTurnEnded),
            typeof(ToolCalled), typeof(ToolCalled), typeof(ToolReturned), typeof(ToolReturned),
            typeof(ModelRequestStarted), typeof(TextDelta), typeof(UsageReported), typeof(AgentFinished),
        }));
    }

    [Test]
    public async Task Starts_no_tool_before_its_call_was_taken_and_more_is_asked_for()
    {
        Model.Answers(FakeAnswer.Tools(("add", """{"a":1}""")), FakeAnswer.Text("Done."));

        await foreach (var step in Agent.Stream("Hi"))
        {
            if (step is ToolCalled)
            {
                Assert.That(Agent.ToolLog.Instances, Is.Empty);
            }
        }

        Assert.That(Agent.ToolLog.Instances, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Runs_the_calls_of_a_turn_side_by_side()
    {
        Model.Answers(FakeAnswer.Tools(("meet", "{}"), ("meet", "{}")), FakeAnswer.Text("Done."));

        var results = (await Agent.RunAsync("Hi")).OfType<ToolReturned>().Select(returned => returned.Result);

        Assert.That(results, Is.All.EqualTo("met"));
    }

    [Test]
    public async Task Gives_each_call_a_scope_of_its_own_that_acts_as_the_owner()
    {
        Model.Answers(FakeAnswer.Tools(("add", """{"a":1}"""), ("add", """{"a":2}""")), FakeAnswer.Text("Done."));

        await Agent.RunAsync("Hi");

        Assert.That(Agent.ToolLog.Instances.Distinct().Count(), Is.EqualTo(2));
        Assert.That(Agent.ToolLog.Owners, Is.All.EqualTo(Agent.Owner));
    }

    [Test]
    public async Task Reports_what_a_tool_tells_while_it_works()
    {
        Model.Answers(FakeAnswer.Tools(("report", "{}")), FakeAnswer.Text("Done."));

        var steps = (await Agent.RunAsync("Hi")).Where(step => step is ToolProgressed or ToolReturned).ToList();

        Assert.That(steps.Select(step => step.GetType()), Is.EqualTo(new[] { typeof(ToolProgressed), typeof(ToolReturned) }));
        Assert.That(steps[0], Is.EqualTo(new ToolProgressed("call_0", 40, "Nearly half")));
    }

    [Test]
    public async Task Hands_the_results_back_to_the_model()
    {
        Model.Answers(FakeAnswer.Tools(("add", """{"a":1}""")), FakeAnswer.Text("Done."));

        await Agent.RunAsync("Hi");

        var messages = Model.Requests[1].GetProperty("messages");
        var call = messages[2].GetProperty("tool_calls")[0];
        Assert.That(call.GetProperty("function").GetProperty("arguments").GetString(), Is.EqualTo("""{"a":1}"""));
        Assert.That(messages[3].GetProperty("tool_call_id").GetString(), Is.EqualTo(call.GetProperty("id").GetString()));
        Assert.That(messages[3].GetProperty("content").GetString(), Is.EqualTo("2"));
    }

    [Test]
    public async Task Tells_apart_calls_that_a_server_numbers_anew_in_every_turn()
    {
        Model.Answers(
            FakeAnswer.Tools(("add", """{"a":1}""")), FakeAnswer.Tools(("add", """{"a":2}""")), FakeAnswer.Text("Done."));

        var ids = (await Agent.RunAsync("Hi")).OfType<ToolCalled>().Select(call => call.CallId);

        Assert.That(ids.Distinct().Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task Sums_the_usage_of_all_turns()
    {
        Model.Answers(
            FakeAnswer.Stream(Chunk.Call("{\"a\":1}", "x", 0, "add"), Chunk.Finish("tool_calls"), Chunk.Usage(10, 5), Chunk.Done),
            FakeAnswer.Stream(Chunk.Text("Done."), Chunk.Finish("stop"), Chunk.Usage(20, 7), Chunk.Done));

        var events = await Agent.RunAsync("Hi");

        Assert.That(events.OfType<UsageReported>().Last(), Is.EqualTo(new UsageReported(30, 12, Estimated: false)));
    }

    [Test]
    public async Task Names_to_the_model_the_tools_that_are_there_and_no_others()
    {
        Model.Answers(FakeAnswer.Text("Hello."));

        await Agent.RunAsync("Hi", area: "general");

        var request = Model.Requests.Single();
        var tools = request.GetProperty("tools").EnumerateArray()
            .Select(tool => tool.GetProperty("function").GetProperty("name").GetString());
        Assert.That(tools, Is.EqualTo(["current_datetime", "list_pipelines", "run_pipeline"]));
        Assert.That(
            request.GetProperty("messages")[0].GetProperty("content").GetString(), Does.Contain("- current_datetime: Tells"));
    }
}
