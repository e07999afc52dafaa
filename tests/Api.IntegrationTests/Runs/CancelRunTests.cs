using System.Net;
using System.Text.Json;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Api.IntegrationTests.Runs;

internal sealed class CancelRunTests
{
    private FakeModelServer _model = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _model = await FakeModelServer.StartAsync();
        _model.Answers(FakeAnswer.Stream(Chunk.Text("Well, let me think")).ThenHang());
        _api = await ApiFactory.ListenAsync(
            new Dictionary<string, string>(_model.Settings) { ["Runs:MaxConcurrentPerUser"] = "1" });
        _ann = await _api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
        await _model.DisposeAsync();
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Keeps_what_was_written_and_frees_the_conversation(bool bySocket)
    {
        var started = await AnsweringAsync();
        await using var socket = await _api.OpenSocketAsync(_ann);
        await socket.SubscribeAsync(started.RunId);

        await (bySocket
            ? socket.SendAsync(new { type = "cancel", runId = started.RunId })
            : _ann.CancelAsync(started.RunId));

        var frames = await socket.ReadToEndAsync();
        var answer = (await _ann.MessagesAsync(started.ConversationId))[1];
        var run = await _ann.RunAsync(started.RunId);
        Assert.Multiple(async () =>
        {
            Assert.That(frames[^1].Type(), Is.EqualTo("run_cancelled"));
            Assert.That(frames[^1].StoredMessage().Said(), Is.EqualTo("Well, let me think"));
            Assert.That(answer.Text("status"), Is.EqualTo("cancelled"));
            Assert.That(answer.Said(), Is.EqualTo("Well, let me think"));
            Assert.That(run.Text("status"), Is.EqualTo("cancelled"));
            Assert.That(run.GetProperty("cancelRequested").GetBoolean(), Is.True);
            Assert.That((await _ann.ConversationAsync(started.ConversationId)).GetProperty("activeRunId").ValueKind,
                Is.EqualTo(JsonValueKind.Null));
        });
    }

    [Test]
    public async Task Hangs_up_on_the_model()
    {
        var started = await AnsweringAsync();

        using var cancelled = await _ann.CancelAsync(started.RunId);

        Assert.That(cancelled.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        await _model.HungUp.WaitAsync(Deadline.Time);
    }

    [Test]
    public async Task Leaves_room_for_the_next_question()
    {
        var started = await AnsweringAsync();
        using var cancelled = await _ann.CancelAsync(started.RunId);
        await _ann.FramesAsync(started.RunId);
        _model.Answers(FakeAnswer.Text("Here I am."));

        var next = await _ann.SayAsync("And now?", started.ConversationId);

        Assert.That((await _ann.FramesAsync(next.RunId))[^1].StoredMessage().Said(), Is.EqualTo("Here I am."));
    }

    [Test]
    public async Task Does_no_harm_when_repeated_or_too_late()
    {
        var started = await AnsweringAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _ann.CancelAsync(started.RunId)));
        await _ann.FramesAsync(started.RunId);
        _model.Answers(FakeAnswer.Text("Here I am."));
        var next = await _ann.SayAsync("And now?", started.ConversationId);
        await _ann.FramesAsync(next.RunId);

        using var stale = await _ann.CancelAsync(next.RunId);

        Assert.That(answers.Select(answer => answer.StatusCode), Is.All.EqualTo(HttpStatusCode.Accepted));
        Assert.That(stale.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That((await _ann.RunAsync(next.RunId)).Text("status"), Is.EqualTo("completed"));
        Assert.That((await _ann.MessagesAsync(started.ConversationId))[3].Said(), Is.EqualTo("Here I am."));
    }

    [Test]
    public async Task Ends_a_run_that_still_waits_for_its_turn()
    {
        await AnsweringAsync();
        var waiting = await _ann.SayAsync("Hello");
        await using var socket = await _api.OpenSocketAsync(_ann);
        await socket.SubscribeAsync(waiting.RunId);
        Assert.That((await _ann.RunAsync(waiting.RunId)).Text("status"), Is.EqualTo("queued"));

        using var cancelled = await _ann.CancelAsync(waiting.RunId);

        var last = (await socket.ReadToEndAsync())[^1];
        Assert.That(last.Type(), Is.EqualTo("run_cancelled"));
        Assert.That(last.Seq(), Is.Positive);
        Assert.That((await _ann.ConversationAsync(waiting.ConversationId)).GetProperty("activeRunId").ValueKind,
            Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task Hears_of_a_wish_that_was_expressed_at_another_server()
    {
        var started = await AnsweringAsync();
        await using (var wish = _api.Database.DataSource.CreateCommand("UPDATE runs.runs SET cancel_requested_at = now()"))
        {
            await wish.ExecuteNonQueryAsync();
        }

        Assert.That((await _ann.FramesAsync(started.RunId))[^1].Type(), Is.EqualTo("run_cancelled"));
    }

    [Test]
    public async Task Is_not_what_closing_the_socket_does()
    {
        var rest = new TaskCompletionSource();
        _model.Answers(FakeAnswer.Stream(Chunk.Text("Well, "))
            .ThenStream(rest.Task, Chunk.Text("here I am."), Chunk.Finish("stop"), Chunk.Done));
        await using var socket = await _api.OpenSocketAsync(_ann);
        await socket.SendAsync(new { type = "send_message", content = "Hello", clientRequestId = Guid.CreateVersion7() });
        var run = (await socket.ReadUntilAsync("text_delta"))[0].Id("runId");
        await socket.CloseAsync();
        Assert.That(await ReadToCloseAsync(socket), Is.Empty);

        rest.SetResult();

        Assert.That((await _ann.FramesAsync(run))[^1].StoredMessage().Said(), Is.EqualTo("Well, here I am."));
    }

    private static async Task<List<JsonElement>> ReadToCloseAsync(AgentSocketClient socket)
    {
        var frames = new List<JsonElement>();
        while (await socket.ReadAsync() is { } frame)
        {
            frames.Add(frame);
        }

        return frames;
    }

    private async Task<StartedRun> AnsweringAsync()
    {
        var started = await _ann.SayAsync("Hello");
        await _ann.FramesAsync(started.RunId, until: "text_delta");
        return started;
    }
}
