using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Agents;

public sealed class ToolCallTests : AgentTest
{
    private static IEnumerable<TestCaseData> Fragments()
    {
        yield return Case(
            "As the protocol says",
            Chunk.Call("", "x", 0, "add"), Chunk.Call("{\"a\":", index: 0), Chunk.Call("1}", index: 0),
            Chunk.Call("", "y", 1, "add"), Chunk.Call("{\"a\":2}", index: 1));
        yield return Case(
            "Fragments interleaved",
            Chunk.Call("", "x", 0, "add"), Chunk.Call("", "y", 1, "add"),
            Chunk.Call("{\"a\":", index: 0), Chunk.Call("{\"a\":2}", index: 1), Chunk.Call("1}", index: 0));
        yield return Case(
            "No index",
            Chunk.Call("{\"a\":", "x", name: "add"), Chunk.Call("1}"),
            Chunk.Call("{\"a\":2", "y", name: "add"), Chunk.Call("}"));
        yield return Case(
            "An index used twice",
            Chunk.Call("{\"a\":", "x", 0, "add"), Chunk.Call("1}", index: 0),
            Chunk.Call("{\"a\":", "y", 0, "add"), Chunk.Call("2}", index: 0));
        yield return Case(
            "The id in every fragment",
            Chunk.Call("{\"a\":", "x", 0, "add"), Chunk.Call("{\"a\":", "y", 0, "add"),
            Chunk.Call("1}", "x", 0), Chunk.Call("2}", "y", 0));
        yield return Case(
            "No ids", Chunk.Call("{\"a\":1}", index: 0, name: "add"), Chunk.Call("{\"a\":2}", index: 1, name: "add"));
    }

    [TestCaseSource(nameof(Fragments))]
    public async Task Puts_the_fragments_together(string[] fragments)
    {
        Model.Answers(FakeAnswer.Stream([.. fragments, Chunk.Finish("tool_calls"), Chunk.Done]), FakeAnswer.Text("Done."));

        var calls = (await Agent.RunAsync("Hi")).OfType<ToolCalled>().ToList();

        Assert.That(string.Concat(calls.Select(call => call.Arguments.GetRawText())), Is.EqualTo("""{"a":1}{"a":2}"""));
        Assert.That(calls.Select(call => call.CallId).Distinct().Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task Understands_the_deprecated_function_call()
    {
        Model.Answers(
            FakeAnswer.Stream(
                Chunk.Delta(new { function_call = new { name = "add", arguments = "{\"a\":" } }),
                Chunk.Delta(new { function_call = new { arguments = "5}" } }),
                Chunk.Finish("function_call"),
                Chunk.Done),
            FakeAnswer.Text("Done."));

        Assert.That((await Agent.RunAsync("Hi")).Returned().Result, Is.EqualTo("6"));
    }

    [Test]
    public async Task Understands_calls_in_a_JSON_document()
    {
        Model.Answers(
            FakeAnswer.Json(
                """
                {"choices":[{"finish_reason":"tool_calls","message":
                {"tool_calls":[{"function":{"name":"add","arguments":{"a":2}}}]}}]}
                """),
            FakeAnswer.Text("Done."));

        Assert.That((await Agent.RunAsync("Hi")).Returned().Result, Is.EqualTo("3"));
    }

    private static IEnumerable<TestCaseData> Mistakes()
    {
        yield return new TestCaseData("rm_rf", "{}", "no tool named 'rm_rf'");
        yield return new TestCaseData("add", """{"a": tru""", "not valid JSON");
        yield return new TestCaseData("add", "[1]", "not valid JSON");
        yield return new TestCaseData("add", "{}", "missing: a");
        yield return new TestCaseData("add", """{"a":"one"}""", "'a' must be of type integer");
        yield return new TestCaseData("add", """{"a":1,"userId":"other"}""", "no argument named 'userId'");
        yield return new TestCaseData("explode", "{}", "failed for a reason of its own");
        yield return new TestCaseData("refuse", "{}", "Ask for something else.");
    }

    [TestCaseSource(nameof(Mistakes))]
    public async Task Tells_the_model_what_went_wrong_and_goes_on(string tool, string arguments, string complaint)
    {
        Model.Answers(FakeAnswer.Tools((tool, arguments)), FakeAnswer.Text("Sorry."));

        var events = await Agent.RunAsync("Hi");

        Assert.That(events.Returned().Outcome, Is.EqualTo(ToolOutcome.Failed));
        Assert.That(events.Returned().Result, Does.Contain(complaint).And.Not.Contain("secret"));
        Assert.That(Model.Requests[1].GetProperty("messages")[3].GetProperty("content").GetString(), Does.Contain(complaint));
        Assert.That(events.Text(), Is.EqualTo("Sorry."));
    }

    [Test]
    public async Task Shows_arguments_that_are_not_JSON_as_an_empty_object()
    {
        Model.Answers(FakeAnswer.Tools(("add", "{\"a\": tru")), FakeAnswer.Text("Sorry."));

        var call = (await Agent.RunAsync("Hi")).OfType<ToolCalled>().Single();

        Assert.That(call.Arguments.GetRawText(), Is.EqualTo("{}"));
    }

    [Test]
    public async Task Cuts_results_that_would_fill_the_context()
    {
        Model.Answers(FakeAnswer.Tools(("flood", "{}")), FakeAnswer.Text("Much."));

        var result = (await Agent.RunAsync("Hi")).Returned().Result;

        Assert.That(System.Text.Encoding.UTF8.GetByteCount(result), Is.InRange(65_000, 65_536));
        Assert.That(result, Does.EndWith("cut here.]"));
    }

    private static TestCaseData Case(string name, params string[] fragments) =>
        new TestCaseData([fragments]).SetArgDisplayNames(name);
}
