using System.Text.Json;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Api.IntegrationTests.Runs;

/// <summary>What a person waits for survives the end of the server that was answering.</summary>
internal sealed class RestartTests
{
    private const string Cancel = "UPDATE runs.runs SET cancel_requested_at = now()";

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
        await ReachTextAfterToolAsync();
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
        await _model.DisposeAsync();
    }

    [Test]
    public async Task Goes_on_with_the_answer_when_the_server_stops_and_starts()
    {
        _model.Answers(FakeAnswer.Text("It is noon."));

        await RestartAsync();

        await AssertCompletedAsync("Let me look. It is noon.");
    }

    [Test]
    public async Task Goes_on_however_often_the_server_stops_in_good_order()
    {
        _model.Answers(FakeAnswer.Stream(Chunk.Text("Once more")).ThenHang());
        for (var attempt = 2; attempt <= 3; attempt++)
        {
            await RestartAsync();
            var snapshot = await _ann.FramesAsync(_run.RunId, until: "snapshot");
            await _ann.FramesAsync(_run.RunId, until: "text_delta", after: snapshot[^1].Seq());
        }

        _model.Answers(FakeAnswer.Text("It is noon."));
        await RestartAsync();

        await AssertCompletedAsync("Let me look. It is noon.", attempt: 4);
    }

    [Test]
    public async Task Goes_on_with_the_answer_when_the_server_is_killed_and_starts()
    {
        _model.Answers(FakeAnswer.Text("It is noon."));

        await KillAsync();

        await AssertCompletedAsync("Let me look. It is noon.");
    }

    [Test]
    public async Task Shows_the_model_the_steps_that_were_complete_and_no_half_sentence()
    {
        _model.Answers(FakeAnswer.Text("It is noon."));

        await RestartAsync();
        await _ann.FramesAsync(_run.RunId);

        var messages = _model.Requests[^1].GetProperty("messages").EnumerateArray().ToList();
        Assert.That(
            messages.Select(message => message.Text("role")), Is.EqualTo(["system", "user", "assistant", "tool"]));
        Assert.That(messages[2].Text("content"), Is.EqualTo("Let me look. "));
    }

    [Test]
    public async Task Shows_who_comes_back_with_a_cursor_where_the_answer_goes_on()
    {
        var seen = await _ann.FramesAsync(_run.RunId, until: "tool_result");
        seen.AddRange(await _ann.FramesAsync(_run.RunId, until: "text_delta", after: seen[^1].Seq()));
        _model.Answers(FakeAnswer.Text("It is noon."));

        await RestartAsync();
        var rest = await _ann.FramesAsync(_run.RunId, after: seen[^1].Seq());

        Assert.That(rest.First(frame => frame.Type() == "snapshot").StoredMessage().Said(), Is.EqualTo("Let me look. "));
        var transcript = Transcript.Of(seen.Concat(rest));
        Assert.That(transcript.Parts.ToJsonString(), Is.EqualTo(transcript.Final!["parts"]!.ToJsonString()));
    }

    [Test]
    public async Task Gives_a_run_up_whose_server_dies_twice_and_answers_when_asked_again()
    {
        _model.Answers(FakeAnswer.Stream(Chunk.Text("Once more")).ThenHang());
        await KillAsync();
        var snapshot = await _ann.FramesAsync(_run.RunId, until: "snapshot");
        await _ann.FramesAsync(_run.RunId, until: "text_delta", after: snapshot[^1].Seq());

        await KillAsync();

        await AssertInterruptedAsync("Let me look. ", attempt: 3);
        await AssertAnswersWhenAskedAgainAsync();
    }

    [Test]
    public async Task Does_not_go_on_with_what_was_to_stop()
    {
        await KillAsync(meanwhile: Cancel);

        var end = (await _ann.FramesAsync(_run.RunId))[^1];

        Assert.That(end.Type(), Is.EqualTo("run_cancelled"));
        Assert.That(end.StoredMessage().Said(), Is.EqualTo("Let me look. "));
        Assert.That(_model.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Does_not_repeat_a_call_that_may_have_had_its_effect()
    {
        // As the process leaves it that dies after it noted the call and before it noted the result.
        await KillAsync(meanwhile: """
            UPDATE conversations.messages SET parts = jsonb_set(jsonb_set(jsonb_set(
                parts, '{1,status}', '"running"'), '{1,result}', 'null'), '{1,readOnly}', 'false')
            WHERE role = 'assistant';
            """);

        await AssertInterruptedAsync("Let me look. ", attempt: 2);
        var call = (await AnswerAsync()).GetProperty("parts").EnumerateArray().Single(part => part.Type() == "tool_call");
        Assert.That(call.Text("status"), Is.EqualTo("unknown"));
        await AssertAnswersWhenAskedAgainAsync();
    }

    [Test]
    public async Task Shows_how_far_a_run_is_that_another_server_executes()
    {
        await KillAsync(meanwhile: "UPDATE work.items SET node_id = 'another', due_at = now() + interval '1 hour'");

        var snapshot = (await _ann.FramesAsync(_run.RunId, until: "snapshot"))[^1];

        Assert.That(snapshot.StoredMessage().Said(), Is.EqualTo("Let me look. "));
        Assert.That((await _ann.RunAsync(_run.RunId)).Text("status"), Is.EqualTo("running"));
    }

    private async Task ReachTextAfterToolAsync()
    {
        var tool = await _ann.FramesAsync(_run.RunId, until: "tool_result");
        await _ann.FramesAsync(_run.RunId, until: "text_delta", after: tool[^1].Seq());
    }

    private async Task RestartAsync()
    {
        _api = await _api.StopAsync();
        _ann = _api.ClientLike(_ann);
    }

    private async Task KillAsync(string meanwhile = "SELECT")
    {
        await RememberAsync();
        _api = await _api.StopAsync();
        await RestoreAsync();
        await ExecuteAsync(meanwhile);
        _ann = _api.ClientLike(_ann);
    }

    private async Task<JsonElement> AnswerAsync() => (await _ann.MessagesAsync(_run.ConversationId))[1];

    private async Task AssertCompletedAsync(string said, int attempt = 2)
    {
        var end = (await _ann.FramesAsync(_run.RunId))[^1];
        var answer = await AnswerAsync();
        var run = await _ann.RunAsync(_run.RunId);
        Assert.Multiple(() =>
        {
            Assert.That(end.Type(), Is.EqualTo("final_result"));
            Assert.That(end.StoredMessage().Said(), Is.EqualTo(said));
            Assert.That(answer.Said(), Is.EqualTo(said));
            Assert.That(answer.Text("status"), Is.EqualTo("completed"));
            Assert.That(answer.GetProperty("parts").EnumerateArray().Count(part => part.Type() == "tool_call"), Is.EqualTo(1));
            Assert.That(run.Text("status"), Is.EqualTo("completed"));
            Assert.That(run.GetProperty("attempt").GetInt32(), Is.EqualTo(attempt));
        });
    }

    private async Task AssertInterruptedAsync(string kept, int attempt)
    {
        var end = (await _ann.FramesAsync(_run.RunId))[^1];
        var answer = await AnswerAsync();
        var run = await _ann.RunAsync(_run.RunId);
        Assert.Multiple(() =>
        {
            Assert.That(end.Type(), Is.EqualTo("run_interrupted"));
            Assert.That(end.Data().GetProperty("retryable").GetBoolean(), Is.True);
            Assert.That(end.StoredMessage().Said(), Is.EqualTo(kept));
            Assert.That(answer.Said(), Is.EqualTo(kept));
            Assert.That(answer.Text("status"), Is.EqualTo("interrupted"));
            Assert.That(run.Text("status"), Is.EqualTo("interrupted"));
            Assert.That(run.GetProperty("attempt").GetInt32(), Is.EqualTo(attempt));
        });
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
        DROP SCHEMA IF EXISTS remembered CASCADE;
        CREATE SCHEMA remembered;
        CREATE TABLE remembered.items AS TABLE work.items;
        CREATE TABLE remembered.messages AS TABLE conversations.messages;
        CREATE TABLE remembered.runs AS TABLE runs.runs;
        """);

    /// <summary>Takes back what the server did while it stopped.</summary>
    private Task RestoreAsync() => ExecuteAsync("""
        DELETE FROM work.items;
        INSERT INTO work.items SELECT * FROM remembered.items;
        UPDATE runs.runs SET released_by = old.released_by FROM remembered.runs old WHERE old.id = runs.id;
        UPDATE conversations.messages SET parts = old.parts
        FROM remembered.messages old WHERE old.id = messages.id;
        """);

    private async Task ExecuteAsync(string statements)
    {
        await using var command = _api.Database.DataSource.CreateCommand(statements);
        await command.ExecuteNonQueryAsync();
    }
}
