using System.Net;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Api.IntegrationTests.Conversations;

internal sealed class SendingTwiceTests
{
    private FakeModelServer _model = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _model = await FakeModelServer.StartAsync();
        _api = await ApiFactory.CreateAsync(_model.Settings);
        _ann = await _api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
        await _model.DisposeAsync();
    }

    [Test]
    public async Task Gives_the_same_run_again_also_after_it_ended()
    {
        var request = Guid.CreateVersion7();
        using var first = await _ann.PostMessageAsync("Hello", requestId: request);
        var started = await first.StartedAsync();
        await _ann.FramesAsync(started.RunId);

        using var second = await _ann.PostMessageAsync("Hello", requestId: request);

        Assert.That(await second.StartedAsync(), Is.EqualTo(started));
        Assert.That(await _ann.MessagesAsync(started.ConversationId), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Refuses_the_same_request_id_for_something_else()
    {
        var request = Guid.CreateVersion7();
        using var first = await _ann.PostMessageAsync("Hello", requestId: request);
        var started = await first.StartedAsync();
        await _ann.FramesAsync(started.RunId);

        using var otherContent = await _ann.PostMessageAsync("Good bye", requestId: request);
        using var otherConversation = await _ann.PostMessageAsync("Hello", started.ConversationId, request);
        using var otherUse = await _ann.PostRegenerationAsync(started.AssistantMessageId, request);

        await otherContent.AssertProblemAsync(HttpStatusCode.Conflict, "conversations.request_id_reused");
        await otherConversation.AssertProblemAsync(HttpStatusCode.Conflict, "conversations.request_id_reused");
        await otherUse.AssertProblemAsync(HttpStatusCode.Conflict, "conversations.request_id_reused");
    }

    [Test]
    public async Task Leaves_the_same_request_id_to_other_people()
    {
        using var bob = await _api.SignedInAsync("bob");
        var request = Guid.CreateVersion7();
        using var anns = await _ann.PostMessageAsync("Hello", requestId: request);

        using var bobs = await bob.PostMessageAsync("Hello", requestId: request);

        Assert.That((await bobs.StartedAsync()).RunId, Is.Not.EqualTo((await anns.StartedAsync()).RunId));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Starts_one_run_when_ten_requests_arrive_at_once(bool inOneConversation)
    {
        Guid? conversation = null;
        if (inOneConversation)
        {
            var earlier = await _ann.SayAsync("Hello");
            await _ann.FramesAsync(earlier.RunId);
            conversation = earlier.ConversationId;
        }

        var request = Guid.CreateVersion7();
        var responses = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => _ann.PostMessageAsync("And now?", conversation, request)));

        var started = await Task.WhenAll(responses.Select(response => response.StartedAsync()));
        Assert.That(started.Distinct().Count(), Is.EqualTo(1));
        await _ann.FramesAsync(started[0].RunId);
        Assert.That(await _ann.MessagesAsync(started[0].ConversationId), Has.Count.EqualTo(inOneConversation ? 4 : 2));
    }

    [Test]
    public async Task Refuses_another_message_while_the_assistant_answers()
    {
        _model.Answers(FakeAnswer.Stream(Chunk.Text("Well, ")).ThenHang());
        var live = await _ann.SayAsync("Hello");
        await _ann.FramesAsync(live.RunId, until: "text_delta");

        using var another = await _ann.PostMessageAsync("Are you there?", live.ConversationId);
        using var regeneration = await _ann.PostRegenerationAsync(live.AssistantMessageId);

        foreach (var refused in new[] { another, regeneration })
        {
            var problem = await refused.AssertProblemAsync(HttpStatusCode.Conflict, "conversations.run_in_progress");
            Assert.That(problem.Id("runId"), Is.EqualTo(live.RunId));
        }

        Assert.That((await _ann.ConversationAsync(live.ConversationId)).Id("activeRunId"), Is.EqualTo(live.RunId));
    }

    [Test]
    public async Task Starts_one_run_when_two_tabs_say_different_things_at_once()
    {
        var earlier = await _ann.SayAsync("Hello");
        await _ann.FramesAsync(earlier.RunId);
        _model.Answers(FakeAnswer.Stream(Chunk.Text("Well, ")).ThenHang());

        var responses = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(number => _ann.PostMessageAsync($"Tab {number}", earlier.ConversationId)));

        Assert.That(responses.Count(response => response.StatusCode == HttpStatusCode.Accepted), Is.EqualTo(1));
        Assert.That(responses.Count(response => response.StatusCode == HttpStatusCode.Conflict), Is.EqualTo(5));
        Assert.That(await _ann.MessagesAsync(earlier.ConversationId), Has.Count.EqualTo(4));
    }
}
