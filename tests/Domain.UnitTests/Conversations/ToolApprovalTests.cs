using System.Text.Json;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Domain.UnitTests.Conversations;

/// <summary>Calls that a person is asked about, as they stand in the answer.</summary>
internal sealed class ToolApprovalTests
{
    private static readonly DateTimeOffset Expiry = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly JsonElement Proposed = JsonElement.Parse("""{"to":"ann"}""");

    private Message _answer = null!;

    [SetUp]
    public void Ask()
    {
        _answer = Message.BeginReply(
            TypedId.New<ConversationId>(), 2, TypedId.New<MessageId>(), TypedId.New<RunId>(), "demo/demo", Expiry);
        _answer.Write([new TextPart("Shall I?"), Call("a"), Call("b")], usage: null);
        _answer.AskUntil(Expiry);
    }

    [Test]
    public void Wait_until_all_are_decided_about()
    {
        _answer.Deny(Find("a"));
        Assert.That(_answer.RequiresApproval);

        _answer.Approve(Find("b"), arguments: null);
        Assert.That(_answer.RequiresApproval, Is.False);
    }

    [Test]
    public void Are_made_with_the_arguments_of_the_person_and_keep_those_of_the_model()
    {
        var changed = JsonElement.Parse("""{"to":"bob"}""");

        _answer.Approve(Find("a"), changed);

        var call = CallIn("a");
        Assert.That(call.Status, Is.EqualTo(ToolCallStatus.Approved));
        Assert.That(call.Arguments.GetRawText(), Is.EqualTo(changed.GetRawText()));
        Assert.That(call.Approval!.Proposed!.Value.GetRawText(), Is.EqualTo(Proposed.GetRawText()));
    }

    [Test]
    public void Note_no_change_where_there_was_none()
    {
        _answer.Approve(Find("a"), arguments: null);

        Assert.That(CallIn("a").Approval!.Proposed, Is.Null);
    }

    [Test]
    public void Are_decided_about_once()
    {
        _answer.Deny(Find("a"));

        Assert.That(_answer.FindUndecided("a").Error, Is.EqualTo(ConversationErrors.AlreadyDecided));
        Assert.That(CallIn("a").Result, Is.EqualTo(Denial.ByPerson));
    }

    [Test]
    public void Are_not_there_for_calls_that_nobody_was_asked_about()
    {
        _answer.Write([Call("a") with { Approval = null, Status = ToolCallStatus.Completed }], usage: null);

        Assert.That(_answer.FindUndecided("a").Error, Is.EqualTo(ConversationErrors.ApprovalNotFound));
        Assert.That(_answer.FindUndecided("z").Error, Is.EqualTo(ConversationErrors.ApprovalNotFound));
    }

    [Test]
    public void Are_denied_when_their_time_is_over_but_not_by_the_end_of_another_wait()
    {
        _answer.Approve(Find("b"), arguments: null);

        Assert.That(_answer.Expire(Expiry.AddDays(-1)), Is.False);
        Assert.That(_answer.Expire(Expiry));

        Assert.That((CallIn("a").Status, CallIn("a").Result), Is.EqualTo((ToolCallStatus.Denied, Denial.Expired)));
        Assert.That(CallIn("b").Status, Is.EqualTo(ToolCallStatus.Approved));
    }

    [Test]
    public void Count_as_denied_when_the_answer_ends_before_they_are_made()
    {
        _answer.Approve(Find("b"), arguments: null);

        _answer.Finish(MessageStatus.Cancelled, failure: null, Expiry);

        Assert.That(CallIn("a").Status, Is.EqualTo(ToolCallStatus.Denied));
        Assert.That((CallIn("b").Status, CallIn("b").Result), Is.EqualTo((ToolCallStatus.Denied, Denial.RunEnded)));
    }

    [Test]
    public void Are_kept_by_a_takeover_once_they_are_approved()
    {
        _answer.Approve(Find("a"), arguments: null);

        Assert.That(_answer.Rewind());

        Assert.That(_answer.Parts.OfType<ToolCallPart>().Select(call => call.ToolCallId), Is.EqualTo(["a"]));
    }

    private ToolCallPart Find(string id) => _answer.FindUndecided(id).Value;

    private ToolCallPart CallIn(string id) => _answer.Parts.OfType<ToolCallPart>().Single(call => call.ToolCallId == id);

    private static ToolCallPart Call(string id) => new(
        id, "send_letter", Proposed, ToolCallStatus.RequiresApproval, Result: null, DurationMs: null)
    {
        Approval = new ToolApproval("send_letter"),
    };
}
