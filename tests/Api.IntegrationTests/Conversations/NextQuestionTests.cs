using System.Net;
using System.Net.Http.Json;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.FakeModel;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Api.IntegrationTests.Conversations;

/// <summary>What happens to a conversation between two questions, while the process remembers it from the last answer.</summary>
internal sealed class NextQuestionTests
{
    private FakeModelServer _model = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;
    private StartedRun _first = null!;

    [SetUp]
    public async Task Start()
    {
        _model = await FakeModelServer.StartAsync();
        _model.Answers(FakeAnswer.Text("one"), FakeAnswer.Text("two"), FakeAnswer.Text("three"));
        _api = await ApiFactory.CreateAsync(_model.Settings);
        _ann = await _api.SignedInAsync("ann");
        _first = await AskAsync("first?");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
        await _model.DisposeAsync();
    }

    [Test]
    public async Task Comes_with_all_that_was_said_before()
    {
        await AskAsync("second?", _first.ConversationId);
        await AskAsync("third?", _first.ConversationId);

        Assert.That(LastAsked(), Is.EqualTo(["first?", "one", "second?", "two", "third?"]));
    }

    [Test]
    public async Task Comes_with_the_answer_that_took_the_place_of_another()
    {
        var again = await _ann.RegenerateAsync(_first.AssistantMessageId);
        await _ann.FramesAsync(again.RunId);
        await AskAsync("second?", _first.ConversationId);

        Assert.That(LastAsked(), Is.EqualTo(["first?", "two", "second?"]));
    }

    [Test]
    public async Task Finds_the_conversation_renamed()
    {
        await PatchAsync(new { title = "Better plans" });

        await AskAsync("second?", _first.ConversationId);

        var conversation = await _ann.ConversationAsync(_first.ConversationId);
        Assert.That(conversation.Text("title"), Is.EqualTo("Better plans"));
        Assert.That(await _ann.MessagesAsync(_first.ConversationId), Has.Count.EqualTo(4));
    }

    [Test]
    public async Task Is_refused_by_a_conversation_that_was_archived()
    {
        await PatchAsync(new { archived = true });

        using var response = await _ann.PostMessageAsync("second?", _first.ConversationId);

        await response.AssertProblemAsync(HttpStatusCode.Conflict, "conversations.archived");
    }

    [Test]
    public async Task Does_not_find_a_conversation_that_another_process_deleted()
    {
        await using var db = _api.Database.CreateContext();
        await db.Conversations.ExecuteDeleteAsync();

        using var response = await _ann.PostMessageAsync("second?", _first.ConversationId);

        await response.AssertProblemAsync(HttpStatusCode.NotFound, "conversations.not_found");
    }

    [Test]
    public async Task Stays_out_of_reach_of_others()
    {
        using var bob = await _api.SignedInAsync("bob");

        using var response = await bob.PostMessageAsync("second?", _first.ConversationId);

        await response.AssertProblemAsync(HttpStatusCode.NotFound, "conversations.not_found");
    }

    [Test]
    public async Task Gives_the_run_of_the_same_request_again()
    {
        var request = Guid.CreateVersion7();
        using var once = await _ann.PostMessageAsync("second?", _first.ConversationId, request);
        var started = await once.StartedAsync();
        await _ann.FramesAsync(started.RunId);

        using var twice = await _ann.PostMessageAsync("second?", _first.ConversationId, request);

        Assert.That(await twice.StartedAsync(), Is.EqualTo(started));
        Assert.That(await _ann.MessagesAsync(_first.ConversationId), Has.Count.EqualTo(4));
    }

    private async Task<StartedRun> AskAsync(string question, Guid? conversation = null)
    {
        var started = await _ann.SayAsync(question, conversation);
        await _ann.FramesAsync(started.RunId);
        return started;
    }

    private async Task PatchAsync(object patch)
    {
        using var response = await _ann.PatchAsync(
            $"/api/v1/conversations/{_first.ConversationId}", JsonContent.Create(patch));
        response.EnsureSuccessStatusCode();
    }

    private IEnumerable<string?> LastAsked() => _model.Requests[^1].GetProperty("messages").EnumerateArray()
        .Where(message => message.GetProperty("role").GetString() is "user" or "assistant")
        .Select(message => message.GetProperty("content").GetString());
}
