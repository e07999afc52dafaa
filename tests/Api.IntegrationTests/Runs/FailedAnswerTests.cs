using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Api.IntegrationTests.Runs;

/// <summary>Whatever a model does wrong: one end, what it said is kept, and asking again works.</summary>
internal sealed class FailedAnswerTests
{
    private static readonly string[] Begun = [Chunk.Text("Well, let me")];

    private FakeModelServer _model = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _model = await FakeModelServer.StartAsync();
        _api = await ApiFactory.ListenAsync(new Dictionary<string, string>(_model.Settings)
        {
            ["Models:FirstTokenTimeoutSeconds"] = "2", ["Models:IdleTimeoutSeconds"] = "2",
        });
        _ann = await _api.SignedInAsync("ann");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
        await _model.DisposeAsync();
    }

    public static IEnumerable<TestCaseData> BrokenAnswers()
    {
        yield return Case(
            "an error in the stream", FakeAnswer.Stream([.. Begun, Chunk.Error("boom")]), "agents.model_failed", "Well, let me");
        yield return Case("an end too early", FakeAnswer.Stream(Begun), "agents.model_disconnected", "Well, let me");
        yield return Case("silence", FakeAnswer.Stream(Begun).ThenHang(), "agents.idle_timeout", "Well, let me");
        yield return Case("nothing at all", FakeAnswer.Stream().ThenHang(), "agents.first_token_timeout", "");
        yield return Case("status 429", FakeAnswer.Status(429, "secret words"), "agents.model_rate_limited", "");
        yield return Case("status 500", FakeAnswer.Status(500, "secret words"), "agents.model_unavailable", "");
        yield return Case("an empty answer", FakeAnswer.Stream(Chunk.Finish("stop"), Chunk.Done), "agents.empty_answer", "");
    }

    [TestCaseSource(nameof(BrokenAnswers))]
    public async Task Ends_once_keeps_the_text_and_can_be_asked_again(FakeAnswer broken, string code, string kept)
    {
        _model.Answers(broken);
        var started = await _ann.SayAsync("Hello");
        var frames = await _ann.FramesAsync(started.RunId);

        var answer = (await _ann.MessagesAsync(started.ConversationId))[1];
        var end = frames.Single(Frames.IsTerminal).Data();
        Assert.Multiple(async () =>
        {
            Assert.That(end.Text("code"), Is.EqualTo(code));
            Assert.That(end.Text("message"), Does.Not.Contain("secret"));
            Assert.That(end.GetProperty("retryable").GetBoolean(), Is.True);
            Assert.That(frames[^1].Type(), Is.EqualTo("error"));
            Assert.That(frames[^1].StoredMessage().Said(), Is.EqualTo(kept));
            Assert.That(answer.Said(), Is.EqualTo(kept));
            Assert.That(answer.Text("status"), Is.EqualTo("failed"));
            Assert.That(answer.GetProperty("error").Text("code"), Is.EqualTo(code));
            Assert.That((await _ann.RunAsync(started.RunId)).Text("errorCode"), Is.EqualTo(code));
        });

        await AssertAnswersWhenAskedAgainAsync(started);
    }

    [Test]
    public async Task Keeps_the_text_when_the_connection_breaks()
    {
        var arrived = new TaskCompletionSource();
        _model.Answers(FakeAnswer.Stream(Begun).ThenReset(arrived.Task));
        var started = await _ann.SayAsync("Hello");
        await _ann.FramesAsync(started.RunId, until: "text_delta");

        arrived.SetResult();

        var end = (await _ann.FramesAsync(started.RunId)).Single(Frames.IsTerminal);
        Assert.That(end.Data().Text("code"), Is.EqualTo("agents.model_disconnected"));
        Assert.That(end.StoredMessage().Said(), Is.EqualTo("Well, let me"));
        await AssertAnswersWhenAskedAgainAsync(started);
    }

    [Test]
    public async Task Answers_in_spite_of_arguments_that_are_no_json()
    {
        _model.Answers(FakeAnswer.Tools(("current_datetime", "{\"timeZone\":")), FakeAnswer.Text("I do not know."));

        var started = await _ann.SayAsync("What time is it?");
        var end = (await _ann.FramesAsync(started.RunId)).Single(Frames.IsTerminal);

        var call = end.StoredMessage().GetProperty("parts")[0];
        Assert.That(end.Type(), Is.EqualTo("final_result"));
        Assert.That(call.Text("status"), Is.EqualTo("failed"));
        Assert.That(end.StoredMessage().Said(), Is.EqualTo("I do not know."));
    }

    private static TestCaseData Case(string name, FakeAnswer answer, string code, string kept) =>
        new TestCaseData(answer, code, kept).SetArgDisplayNames(name);

    private async Task AssertAnswersWhenAskedAgainAsync(StartedRun failed)
    {
        _model.Answers(FakeAnswer.Text("Here I am."));

        var again = await _ann.RegenerateAsync(failed.AssistantMessageId);
        await _ann.FramesAsync(again.RunId);

        var messages = await _ann.MessagesAsync(failed.ConversationId);
        Assert.That(messages.Select(message => message.Said()), Is.EqualTo(["Hello", "Here I am."]));
    }
}
