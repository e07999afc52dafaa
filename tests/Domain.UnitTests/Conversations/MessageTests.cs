using System.Text.Json;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Runs;
using Microsoft.Extensions.Time.Testing;

namespace AssistantPlatform.Domain.UnitTests.Conversations;

internal sealed class MessageTests
{
    private static readonly MessageUsage Usage = new(10, 20, Estimated: false);
    private static readonly FakeTimeProvider Clock = new();

    private Message _answer = null!;

    [SetUp]
    public void BeginReply() => _answer = Message.BeginReply(
        TypedId.New<ConversationId>(), 2, TypedId.New<MessageId>(), TypedId.New<RunId>(), "demo/demo", Clock.GetUtcNow());

    [Test]
    public void Is_replaced_whole_while_it_is_being_written()
    {
        _answer.Write([new TextPart("Hel")], usage: null);
        _answer.Write([new TextPart("Hello")], Usage);

        Assert.That(_answer.Parts, Is.EqualTo(new[] { new TextPart("Hello") }));
        Assert.That(_answer.Usage, Is.EqualTo(Usage));
    }

    [Test]
    public void Keeps_the_usage_that_was_counted_last()
    {
        _answer.Write([], Usage);
        _answer.Write([new TextPart("Hello")], usage: null);

        Assert.That(_answer.Usage, Is.EqualTo(Usage));
    }

    [Test]
    public void Keeps_its_parts_and_tells_why_it_is_not_whole()
    {
        var failure = new MessageFailure("agents.model_failed", "The model failed.", Retryable: true);
        _answer.Write([new TextPart("Hel")], usage: null);

        _answer.Finish(MessageStatus.Failed, failure, Clock.GetUtcNow());

        Assert.That(_answer.Parts, Is.EqualTo(new[] { new TextPart("Hel") }));
        Assert.That((_answer.Status, _answer.Failure), Is.EqualTo((MessageStatus.Failed, failure)));
        Assert.That(_answer.CompletedAt, Is.EqualTo(Clock.GetUtcNow()));
    }

    [Test]
    public void Says_of_a_call_that_never_returned_that_its_effect_is_unknown()
    {
        _answer.Write([Call("one", ToolCallStatus.Completed), Call("two", ToolCallStatus.Running)], usage: null);

        _answer.Finish(MessageStatus.Interrupted, failure: null, Clock.GetUtcNow());

        Assert.That(
            _answer.Parts.Cast<ToolCallPart>().Select(call => call.Status),
            Is.EqualTo(new[] { ToolCallStatus.Completed, ToolCallStatus.Unknown }));
    }

    [Test]
    public void Goes_back_to_its_last_complete_step()
    {
        MessagePart[] complete = [new TextPart("Let me look."), Call("one", ToolCallStatus.Completed)];
        _answer.Write([.. complete, new TextPart("It is half")], usage: null);

        Assert.That(_answer.Rewind());

        Assert.That(_answer.Parts, Is.EqualTo(complete));
    }

    [Test]
    public void Goes_back_to_nothing_when_no_step_was_complete()
    {
        _answer.Write([new TextPart("It is half")], usage: null);

        Assert.That(_answer.Rewind());

        Assert.That(_answer.Parts, Is.Empty);
    }

    [Test]
    public void Keeps_a_notice_when_it_goes_back()
    {
        MessagePart[] complete = [new TextPart("So far."), new NoticePart("agents.limit_turns", "The limit was reached.")];
        _answer.Write([.. complete, new TextPart("In short")], usage: null);

        Assert.That(_answer.Rewind());

        Assert.That(_answer.Parts, Is.EqualTo(complete));
    }

    [Test]
    public void Forgets_a_call_that_can_be_made_again()
    {
        var done = Call("one", ToolCallStatus.Completed);
        _answer.Write(
            [new TextPart("Both."), done, Call("two", ToolCallStatus.Running, readOnly: true)], usage: null);

        Assert.That(_answer.Rewind());

        Assert.That(_answer.Parts, Is.EqualTo(new MessagePart[] { new TextPart("Both."), done }));
    }

    [Test]
    public void Does_not_go_back_behind_a_call_that_may_have_had_its_effect()
    {
        MessagePart[] parts =
            [new TextPart("Sending."), Call("one", ToolCallStatus.Running, readOnly: true), Call("two", ToolCallStatus.Running)];
        _answer.Write(parts, usage: null);

        Assert.That(_answer.Rewind(), Is.False);

        Assert.That(_answer.Parts, Is.EqualTo(parts));
    }

    [Test]
    public void Is_never_written_again_once_it_is_final()
    {
        _answer.Finish(MessageStatus.Completed, failure: null, Clock.GetUtcNow());

        Assert.That(() => _answer.Write([], usage: null), Throws.InvalidOperationException);
        Assert.That(
            () => _answer.Finish(MessageStatus.Failed, failure: null, Clock.GetUtcNow()), Throws.InvalidOperationException);
        Assert.That(_answer.Rewind, Throws.InvalidOperationException);
        Assert.That(_answer.Status, Is.EqualTo(MessageStatus.Completed));
    }

    private static ToolCallPart Call(string id, ToolCallStatus status, bool readOnly = false) =>
        new(id, "a_tool", JsonElement.Parse("{}"), status, Result: null, DurationMs: null, readOnly);
}
