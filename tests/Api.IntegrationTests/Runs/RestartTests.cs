using System.Text.Json;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Api.IntegrationTests.Runs;

/// <summary>What a person has waited for survives the end of the server that was answering.</summary>
internal sealed class RestartTests
{
    private FakeModelServer _model = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;
    private StartedRun _run = null!;

    [SetUp]
    public async Task Start()
    {
        _model = await FakeModelServer.StartAsync();
        _model.Answers(
            FakeAnswer.Stream(
                Chunk.Text("Let me look. "), Chunk.Call("{}", "call_0", 0, "current_datetime"),
                Chunk.Finish("tool_calls"), Chunk.Done),
            FakeAnswer.Stream(Chunk.Text("It is")).ThenHang());
        _api = await ApiFactory.CreateAsync(_model.Settings);
        _ann = await _api.SignedInAsync("ann");
        _run = await _ann.SayAsync("What time is it?");
        var tool = await _ann.FramesAsync(_run.RunId, until: "tool_result");
        await _ann.FramesAsync(_run.RunId, until: "text_delta", after: tool[^1].Seq());
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
        await _model.DisposeAsync();
    }

    [Test]
    public async Task Keeps_every_word_when_the_server_stops()
    {
        _api = await _api.StopAsync();
        _ann = _api.ClientLike(_ann);

        await AssertInterruptedAsync("Let me look. It is", attempt: 1);
    }

    [Test]
    public async Task Keeps_every_step_when_the_server_is_killed()
    {
        await RememberAsync();
        _api = await _api.StopAsync();
        await RestoreAsync();
        _ann = _api.ClientLike(_ann);

        await AssertInterruptedAsync("Let me look. ", attempt: 2);
    }

    [Test]
    public async Task Shows_how_far_a_run_is_that_another_server_executes()
    {
        await RememberAsync();
        _api = await _api.StopAsync();
        await RestoreAsync();
        await ExecuteAsync("UPDATE work.items SET node_id = 'another', due_at = now() + interval '1 hour'");
        _ann = _api.ClientLike(_ann);

        var snapshot = (await _ann.FramesAsync(_run.RunId, until: "snapshot"))[^1];

        Assert.That(snapshot.StoredMessage().Said(), Is.EqualTo("Let me look. "));
        Assert.That((await _ann.RunAsync(_run.RunId)).Text("status"), Is.EqualTo("running"));
    }

    private async Task AssertInterruptedAsync(string kept, int attempt)
    {
        var end = (await _ann.FramesAsync(_run.RunId))[^1];
        var answer = (await _ann.MessagesAsync(_run.ConversationId))[1];
        var run = await _ann.RunAsync(_run.RunId);
        Assert.Multiple(() =>
        {
            Assert.That(end.Type(), Is.EqualTo("run_interrupted"));
            Assert.That(end.Data().GetProperty("retryable").GetBoolean(), Is.True);
            Assert.That(end.StoredMessage().Said(), Is.EqualTo(kept));
            Assert.That(answer.Said(), Is.EqualTo(kept));
            Assert.That(answer.Text("status"), Is.EqualTo("interrupted"));
            Assert.That(answer.GetProperty("parts").EnumerateArray().Select(part => part.Type()), Does.Contain("tool_call"));
            Assert.That(run.Text("status"), Is.EqualTo("interrupted"));
            Assert.That(run.GetProperty("attempt").GetInt32(), Is.EqualTo(attempt));
        });
        await AssertAnswersWhenAskedAgainAsync();
    }

    private async Task AssertAnswersWhenAskedAgainAsync()
    {
        var conversation = await _ann.ConversationAsync(_run.ConversationId);
        Assert.That(conversation.GetProperty("activeRunId").ValueKind, Is.EqualTo(JsonValueKind.Null));

        _model.Answers(FakeAnswer.Text("It is late."));
        var again = await _ann.RegenerateAsync(_run.AssistantMessageId);

        Assert.That((await _ann.FramesAsync(again.RunId))[^1].StoredMessage().Said(), Is.EqualTo("It is late."));
    }

    /// <summary>Keeps the rows as they are while the server answers, which is how a killed server leaves them.</summary>
    private Task RememberAsync() => ExecuteAsync("""
        CREATE SCHEMA remembered;
        CREATE TABLE remembered.items AS TABLE work.items;
        CREATE TABLE remembered.runs AS TABLE runs.runs;
        CREATE TABLE remembered.messages AS TABLE conversations.messages;
        CREATE TABLE remembered.conversations AS TABLE conversations.conversations;
        """);

    private Task RestoreAsync() => ExecuteAsync("""
        INSERT INTO work.items SELECT * FROM remembered.items;
        UPDATE runs.runs
        SET status = old.status, last_seq = old.last_seq, error_code = NULL, error_message = NULL, ended_at = NULL
        FROM remembered.runs old WHERE old.id = runs.id;
        UPDATE conversations.messages
        SET status = old.status, parts = old.parts, failure = NULL, completed_at = old.completed_at
        FROM remembered.messages old WHERE old.id = messages.id;
        UPDATE conversations.conversations SET active_run_id = old.active_run_id
        FROM remembered.conversations old WHERE old.id = conversations.id;
        """);

    private async Task ExecuteAsync(string statements)
    {
        await using var command = _api.Database.DataSource.CreateCommand(statements);
        await command.ExecuteNonQueryAsync();
    }
}
