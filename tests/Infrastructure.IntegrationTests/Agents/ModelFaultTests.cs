using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Agents;

public sealed class ModelFaultTests : AgentTest
{
    private static IEnumerable<TestCaseData> Breaks()
    {
        yield return Case(
            "An error event", FakeAnswer.Stream(Chunk.Text("partial text"), Chunk.Error("boom")), "agents.model_failed");
        yield return Case(
            "An end without a reason",
            FakeAnswer.Stream(Chunk.Text("partial "), Chunk.Text("text")),
            "agents.model_disconnected");
        yield return Case(
            "Half an event",
            FakeAnswer.Stream(Chunk.Text("partial text"), "data: {\"choices\":[{\"del"),
            "agents.model_disconnected");
        yield return Case(
            "A quota in the middle",
            FakeAnswer.Stream(Chunk.Text("partial text"), Chunk.Error("rate_limit_exceeded")),
            "agents.model_rate_limited");
    }

    [TestCaseSource(nameof(Breaks))]
    public async Task Delivers_the_partial_text_and_then_fails(FakeAnswer answer, string code)
    {
        Model.Answers(answer);

        var events = await Agent.RunAsync("Hi");

        Assert.That(events.Text(), Is.EqualTo("partial text"));
        Assert.That(events.Failure().Error.Code, Is.EqualTo(code));
        Assert.That(events.Failure().Retryable);
    }

    private static IEnumerable<TestCaseData> Refusals()
    {
        yield return Refusal(FakeAnswer.Status(401, "bad key secret-key"), "agents.model_unauthorized", retryable: false);
        yield return Refusal(FakeAnswer.Status(403), "agents.model_unauthorized", retryable: false);
        yield return Refusal(FakeAnswer.Status(404), "agents.model_not_found", retryable: false);
        yield return Refusal(FakeAnswer.Status(429), "agents.model_rate_limited", retryable: true);
        yield return Refusal(FakeAnswer.Status(429, retryAfter: "3600"), "agents.model_rate_limited", retryable: true);
        yield return Refusal(FakeAnswer.Status(500, "at /srv/internal"), "agents.model_unavailable", retryable: true);
        yield return Refusal(FakeAnswer.Status(503, "<html>"), "agents.model_unavailable", retryable: true);
        yield return Refusal(
            FakeAnswer.Status(400, """{"error":{"code":"context_length_exceeded"}}"""), "agents.context_too_long", false);
        yield return Refusal(FakeAnswer.Status(400, "secret-key"), "agents.model_request_refused", retryable: false);
        yield return Refusal(FakeAnswer.Json("""{"choices":[{"mess"""), "agents.answer_invalid", retryable: false);
        yield return Refusal(FakeAnswer.Json("""{"error":{"message":"secret-key"}}"""), "agents.model_failed", retryable: true);
        yield return Refusal(FakeAnswer.Stream("<html><h1>Welcome</h1></html>"), "agents.answer_invalid", retryable: false);
        yield return Refusal(FakeAnswer.Stream().ThenReset(), "agents.model_unavailable", retryable: true);
        yield return Refusal(FakeAnswer.Stream(Chunk.Finish("stop"), Chunk.Done), "agents.empty_answer", retryable: true);
        yield return Refusal(
            FakeAnswer.Stream(Chunk.Event(new { choices = Array.Empty<object>() }), Chunk.Done), "agents.empty_answer", true);
    }

    [TestCaseSource(nameof(Refusals))]
    public async Task Fails_without_repeating_the_provider(FakeAnswer answer, string code, bool retryable)
    {
        Model.Answers(answer);

        var failure = (await Agent.RunAsync("Hi")).Failure();

        Assert.That((failure.Error.Code, failure.Retryable), Is.EqualTo((code, retryable)));
        Assert.That(failure.Error.Message, Does.Not.Contain("secret-key").And.Not.Contain("/srv"));
    }

    [TestCase(500, null)]
    [TestCase(503, "1")]
    [TestCase(429, "0")]
    public async Task Tries_once_more_when_nothing_was_streamed(int status, string? retryAfter)
    {
        Model.Answers(FakeAnswer.Status(status, retryAfter: retryAfter), FakeAnswer.Text("Here I am."));

        var events = await Agent.RunAsync("Hi");

        Assert.That(events.Text(), Is.EqualTo("Here I am."));
        Assert.That(Model.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Does_not_try_again_when_the_connection_breaks_after_text()
    {
        var arrived = new TaskCompletionSource();
        Model.Answers(FakeAnswer.Stream(Chunk.Text("partial")).ThenReset(arrived.Task));

        List<AgentEvent> events = [];
        await foreach (var step in Agent.Stream("Hi"))
        {
            events.Add(step);
            if (step is TextDelta)
            {
                arrived.TrySetResult();
            }
        }

        Assert.That(events.Failure().Error.Code, Is.EqualTo("agents.model_disconnected"));
        Assert.That(Model.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Fails_when_there_is_no_such_model()
    {
        var failure = (await Agent.RunAsync("Hi", model: "fake/other")).Failure();

        Assert.That(failure.Error, Is.EqualTo(CatalogErrors.ModelUnknown));
    }

    private static TestCaseData Case(string name, FakeAnswer answer, string code) =>
        new TestCaseData(answer, code).SetArgDisplayNames(name);

    private static TestCaseData Refusal(FakeAnswer answer, string code, bool retryable) => new(answer, code, retryable);
}
