using System.Net;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Api.IntegrationTests.Conversations;

/// <summary>What a person allows for the rest of a conversation, and what text from outside does to that.</summary>
internal sealed class AlwaysAllowTests
{
    private LetterDesk _desk = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _desk = await LetterDesk.OpenAsync();
        _ann = await _desk.Api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _desk.DisposeAsync();
    }

    [Test]
    public async Task Asks_no_more_in_the_same_conversation()
    {
        var first = await AllowAsync();

        var next = await SendLetterAsync("carol", first.ConversationId);

        Assert.That((await _ann.FramesAsync(next.RunId))[^1].StoredMessage().Said(), Is.EqualTo("Done."));
        Assert.That(_desk.Log.Sent, Is.EqualTo(["bob", "carol"]));
    }

    [Test]
    public async Task Asks_in_every_other_conversation()
    {
        await AllowAsync();

        var elsewhere = await SendLetterAsync("carol", conversation: null);

        await _ann.FramesAsync(elsewhere.RunId, until: "run_status");
        Assert.That(await _ann.StandingAsync(elsewhere), Is.EqualTo("requires_action requires_approval"));
    }

    [Test]
    public async Task Asks_again_on_later_turns_once_text_from_outside_was_read()
    {
        var first = await AllowAsync();
        _desk.Model.Answers(FakeAnswer.Tools(("open_letter", "{}")), FakeAnswer.Text("It says this."));
        var reading = await _ann.SayAsync("What does it say?", first.ConversationId);
        var frames = await _ann.FramesAsync(reading.RunId);
        Assert.That(frames.Single(frame => frame.Type() == "tool_result").Data().GetProperty("untrusted").GetBoolean());

        var next = await SendLetterAsync("eve", first.ConversationId);

        await _ann.FramesAsync(next.RunId, until: "run_status");
        var call = (await _ann.CallsAsync(next)).Single();
        Assert.That(call.GetProperty("approval").GetProperty("canAlwaysAllow").GetBoolean(), Is.False);
        using var always = await _ann.DecideAsync(next.RunId, "approve", alwaysAllow: true);
        await always.AssertProblemAsync(HttpStatusCode.Conflict, "conversations.always_allow_refused");
        Assert.That(_desk.Log.Sent, Is.EqualTo(["bob"]));
    }

    [Test]
    public async Task Shows_what_is_allowed_and_asks_again_once_that_is_revoked()
    {
        var first = await AllowAsync();
        Assert.That(await GrantsAsync(first), Is.EqualTo(["send_letter"]));

        for (var times = 0; times < 2; times++)
        {
            using var revoked = await RevokeAsync(_ann, first);
            Assert.That(revoked.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        }

        Assert.That(await GrantsAsync(first), Is.Empty);
        var next = await SendLetterAsync("carol", first.ConversationId);
        await _ann.FramesAsync(next.RunId, until: "run_status");
        Assert.That(await _ann.StandingAsync(next), Is.EqualTo("requires_action requires_approval"));
    }

    [Test]
    public async Task Is_revoked_by_its_person_only()
    {
        var first = await AllowAsync();
        using var bob = await _desk.Api.SignedInAsync("bob");
        using var program = _desk.Api.ProgramWith(await _ann.CreateApiKeyAsync());

        using var foreign = await RevokeAsync(bob, first);
        using var programmed = await RevokeAsync(program, first);

        await foreign.AssertProblemAsync(HttpStatusCode.NotFound, "conversations.not_found");
        await programmed.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
        Assert.That(await GrantsAsync(first), Is.EqualTo(["send_letter"]));
    }

    [Test]
    public async Task Holds_for_people_and_not_for_programs()
    {
        var first = await AllowAsync();
        using var program = _desk.Api.ProgramWith(await _ann.CreateApiKeyAsync());
        _desk.Model.Answers(FakeAnswer.Tools(("send_letter", """{"to":"eve"}""")), FakeAnswer.Text("Not sent."));

        var run = await program.SayAsync("Write to Eve", first.ConversationId);

        await program.FramesAsync(run.RunId);
        Assert.That(_desk.Log.Sent, Is.EqualTo(["bob"]));
    }

    [Test]
    public async Task Cannot_be_said_with_a_denial()
    {
        var run = await _desk.AskAsync(_ann);

        using var decided = await _ann.DecideAsync(run.RunId, "deny", alwaysAllow: true);

        await decided.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
    }

    private async Task<StartedRun> AllowAsync()
    {
        var run = await _desk.AskAsync(_ann);
        using var decided = await _ann.DecideAsync(run.RunId, "approve", alwaysAllow: true);
        Assert.That(decided.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await _ann.FramesAsync(run.RunId);
        return run;
    }

    private static Task<HttpResponseMessage> RevokeAsync(HttpClient caller, StartedRun run) =>
        caller.DeleteAsync($"/api/v1/conversations/{run.ConversationId}/grants/send_letter");

    private async Task<IEnumerable<string?>> GrantsAsync(StartedRun run)
    {
        var conversation = await _ann.ConversationAsync(run.ConversationId);
        return conversation.GetProperty("grants").EnumerateArray().Select(grant => grant.GetString());
    }

    private Task<StartedRun> SendLetterAsync(string to, Guid? conversation)
    {
        _desk.Model.Answers(FakeAnswer.Tools(("send_letter", $$"""{"to":"{{to}}"}""")), FakeAnswer.Text("Done."));
        return _ann.SayAsync("Write", conversation, conversation is null ? LetterDesk.Area : null);
    }
}
