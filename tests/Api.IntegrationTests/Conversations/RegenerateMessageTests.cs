using System.Net;
using System.Net.Http.Json;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.FakeModel;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Api.IntegrationTests.Conversations;

internal sealed class RegenerateMessageTests
{
    private FakeModelServer _model = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;
    private StartedRun _first = null!;

    [SetUp]
    public async Task Start()
    {
        _model = await FakeModelServer.StartAsync();
        _model.Answers(FakeAnswer.Text("The first answer."), FakeAnswer.Text("The second answer."));
        _api = await ApiFactory.CreateAsync(_model.Settings);
        _ann = await _api.SignedInAsync("ann");
        _first = await _ann.SayAsync("Hello");
        await _ann.FramesAsync(_first.RunId);
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
        await _model.DisposeAsync();
    }

    [Test]
    public async Task Shows_the_new_answer_in_place_of_the_old_one_which_is_kept()
    {
        var second = await _ann.RegenerateAsync(_first.AssistantMessageId);
        await _ann.FramesAsync(second.RunId);

        var messages = await _ann.MessagesAsync(_first.ConversationId);
        Assert.That(messages.Select(message => message.Id()), Is.EqualTo([_first.UserMessageId, second.AssistantMessageId]));
        Assert.That(messages[1].Said(), Is.EqualTo("The second answer."));
        Assert.That(second.UserMessageId, Is.EqualTo(_first.UserMessageId));
        await using var db = _api.Database.CreateContext();
        Assert.That(await db.Messages.CountAsync(message => message.SupersededAt != null), Is.EqualTo(1));
    }

    [Test]
    public async Task Asks_the_model_the_same_question_without_the_earlier_answer()
    {
        var second = await _ann.RegenerateAsync(_first.AssistantMessageId);
        await _ann.FramesAsync(second.RunId);

        var sent = _model.Requests.Select(request => request.GetProperty("messages").ToString()).ToList();
        Assert.That(sent[1], Is.EqualTo(sent[0]));
    }

    [Test]
    public async Task Takes_another_model_when_one_is_named()
    {
        using var response = await _ann.PostAsJsonAsync(
            $"/api/v1/messages/{_first.AssistantMessageId}/regenerate",
            new { clientRequestId = Guid.CreateVersion7(), model = "demo/assistant" });
        var second = await response.StartedAsync();
        await _ann.FramesAsync(second.RunId);

        var messages = await _ann.MessagesAsync(_first.ConversationId);
        Assert.That(messages[1].Text("model"), Is.EqualTo("demo/assistant"));
        Assert.That(_model.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Starts_one_run_for_one_request()
    {
        var request = Guid.CreateVersion7();
        var responses = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => _ann.PostRegenerationAsync(_first.AssistantMessageId, request)));

        var started = await Task.WhenAll(responses.Select(response => response.StartedAsync()));

        Assert.That(started.Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Refuses_questions_and_answers_that_were_replaced_or_followed_by_others()
    {
        var second = await _ann.SayAsync("And now?", _first.ConversationId);
        await _ann.FramesAsync(second.RunId);
        var third = await _ann.RegenerateAsync(second.AssistantMessageId);
        await _ann.FramesAsync(third.RunId);

        foreach (var message in new[] { _first.UserMessageId, _first.AssistantMessageId, second.AssistantMessageId })
        {
            using var response = await _ann.PostRegenerationAsync(message);
            await response.AssertProblemAsync(HttpStatusCode.Conflict, "conversations.not_an_answer");
        }
    }

    [Test]
    public async Task Refuses_a_model_that_is_not_there()
    {
        using var response = await _ann.PostAsJsonAsync(
            $"/api/v1/messages/{_first.AssistantMessageId}/regenerate",
            new { clientRequestId = Guid.CreateVersion7(), model = "demo/unheard-of" });

        await response.AssertProblemAsync(HttpStatusCode.BadRequest, "agents.model_unknown");
    }
}
