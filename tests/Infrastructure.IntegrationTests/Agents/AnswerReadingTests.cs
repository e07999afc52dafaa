using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Agents;

public sealed class AnswerReadingTests : AgentTest
{
    private const string Said = "Zürich 東京 😀 END";

    private static readonly string Answer =
        Chunk.Text("Zürich ") + Chunk.Text("東京 😀 ") + Chunk.Text("END") + Chunk.Finish("stop") + Chunk.Done;

    private static IEnumerable<TestCaseData> Writings()
    {
        var json = """{"choices":[{"message":{"content":"Zürich 東京 😀 END"},"finish_reason":"stop"}]}""";
        yield return Case("As the protocol says", FakeAnswer.Stream(Answer));
        yield return Case("Lines end with CRLF", FakeAnswer.Stream(Answer.Replace("\n", "\r\n", StringComparison.Ordinal)));
        yield return Case("Lines end with CR", FakeAnswer.Stream(Answer.Replace('\n', '\r')));
        yield return Case("Byte by byte", FakeAnswer.ByteByByte(Answer));
        yield return Case(
            "Byte by byte with CRLF", FakeAnswer.ByteByByte(Answer.Replace("\n", "\r\n", StringComparison.Ordinal)));
        yield return Case("With comments and unknown events", FakeAnswer.Stream(
            ": hello\n\n", "event: ping\ndata: {}\n\n", "retry: 5\ndata\n\n", Answer));
        yield return Case(
            "With events that are no JSON", FakeAnswer.Stream("data: {not json}\n\ndata: [1]\n\n\0\u0001\n\n", Answer));
        yield return Case("JSON over several data lines", FakeAnswer.Stream(
            Answer.Replace("data: {", "data: {\ndata: ", StringComparison.Ordinal)));
        yield return Case(
            "Without a space after the colon", FakeAnswer.Stream(Answer.Replace("data: ", "data:", StringComparison.Ordinal)));
        yield return Case("Without [DONE]", FakeAnswer.Stream(Answer.Replace(Chunk.Done, "", StringComparison.Ordinal)));
        yield return Case(
            "Without a finish reason", FakeAnswer.Stream(Answer.Replace(Chunk.Finish("stop"), "", StringComparison.Ordinal)));
        yield return Case("With reasoning", FakeAnswer.Stream(Chunk.Delta(new { reasoning_content = "hm" }), Answer));
        yield return Case("With null content", FakeAnswer.Stream(Chunk.Delta(new { content = (string?)null }), Answer));
        yield return Case(
            "As a refusal", FakeAnswer.Stream(Answer.Replace("\"content\"", "\"refusal\"", StringComparison.Ordinal)));
        yield return Case("With NUL characters", FakeAnswer.Stream(Chunk.Text("\0"), Answer));
        yield return Case("As one JSON document", FakeAnswer.Json(json));
        yield return Case(
            "As one JSON document without a finish reason", FakeAnswer.Json(json.Replace("stop", "", StringComparison.Ordinal)));
    }

    [TestCaseSource(nameof(Writings))]
    public async Task Understands_the_answer(FakeAnswer answer)
    {
        Model.Answers(answer);

        var events = await Agent.RunAsync("Hi");

        Assert.That(events.Text(), Is.EqualTo(Said));
        Assert.That(events.Reason(), Is.EqualTo("stop"));
    }

    [Test]
    public async Task Hands_on_what_one_read_brought_as_one_piece()
    {
        Model.Answers(FakeAnswer.Stream(Answer));

        var events = await Agent.RunAsync("Hi");

        Assert.That(events.OfType<TextDelta>().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Shows_where_half_a_character_was_lost()
    {
        Model.Answers(FakeAnswer.Stream("""data: {"choices":[{"delta":{"content":"\ud800"}}]}""" + "\n\n", Answer));

        Assert.That((await Agent.RunAsync("Hi")).Text(), Is.EqualTo("\uFFFD" + Said));
    }

    [TestCase("length")]
    [TestCase("content_filter")]
    public async Task Tells_why_the_model_stopped(string reason)
    {
        Model.Answers(FakeAnswer.Stream(Chunk.Text("Half of"), Chunk.Finish(reason), Chunk.Done));

        Assert.That((await Agent.RunAsync("Hi")).Reason(), Is.EqualTo(reason));
    }

    [Test]
    public async Task Takes_over_the_usage_that_the_provider_counted()
    {
        Model.Answers(FakeAnswer.Stream(Chunk.Text("Hello"), Chunk.Finish("stop"), Chunk.Usage(10, 20), Chunk.Done));

        Assert.That(await Agent.RunAsync("Hi"), Has.Member(new UsageReported(10, 20, Estimated: false)));
    }

    [TestCase(-5, 1_000_000_000_000_000)]
    [TestCase(10, 1_000_000_000_000_000)]
    public async Task Estimates_usage_when_the_provider_lies(long input, long output)
    {
        Model.Answers(FakeAnswer.Stream(Chunk.Text("Hello"), Chunk.Finish("stop"), Chunk.Usage(input, output), Chunk.Done));

        var usage = (await Agent.RunAsync("Hi")).OfType<UsageReported>().Single();

        Assert.That((usage.Estimated, usage.OutputTokens), Is.EqualTo((true, 2)));
    }

    [Test]
    public async Task Sends_what_the_protocol_wants()
    {
        Model.Answers(FakeAnswer.Text("Hello"));

        await Agent.RunAsync("Hi");

        var request = Model.Requests.Single();
        Assert.That(request.GetProperty("model").GetString(), Is.EqualTo("model"));
        Assert.That(request.GetProperty("stream_options").GetProperty("include_usage").GetBoolean());
        Assert.That(request.GetProperty("messages")[1].GetRawText(), Is.EqualTo("""{"role":"user","content":"Hi"}"""));
        var tool = request.GetProperty("tools")[0].GetProperty("function");
        Assert.That(tool.GetProperty("name").GetString(), Is.EqualTo("add"));
        Assert.That(tool.GetProperty("parameters").TryGetProperty("condition", out _), Is.False);
    }

    private static TestCaseData Case(string name, FakeAnswer answer) => new TestCaseData(answer).SetArgDisplayNames(name);
}
