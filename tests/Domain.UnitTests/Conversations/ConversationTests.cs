using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Runs;
using Microsoft.Extensions.Time.Testing;

namespace AssistantPlatform.Domain.UnitTests.Conversations;

internal sealed class ConversationTests
{
    private const string Model = "demo/demo";

    private FakeTimeProvider _clock = null!;
    private Conversation _conversation = null!;

    private DateTimeOffset Now => _clock.GetUtcNow();

    [SetUp]
    public void Start()
    {
        _clock = new FakeTimeProvider();
        _conversation = Conversation.Start(TypedId.New<UserId>(), "general", title: null, Now);
        _clock.Advance(TimeSpan.FromMinutes(1));
    }

    [Test]
    public void Holds_the_question_and_the_answer_to_come()
    {
        var run = TypedId.New<RunId>();

        var (question, answer) = Ask("Why?", run);

        Assert.That(question.Parts, Is.EqualTo(new[] { new TextPart("Why?") }));
        Assert.That((question.Role, question.Status), Is.EqualTo((MessageRole.User, MessageStatus.Completed)));
        Assert.That((answer.Role, answer.Status), Is.EqualTo((MessageRole.Assistant, MessageStatus.Streaming)));
        Assert.That((answer.ReplyToId, answer.RunId, answer.Model), Is.EqualTo((question.Id, run, Model)));
        Assert.That(_conversation.ActiveRunId, Is.EqualTo(run));
        Assert.That(_conversation.UpdatedAt, Is.EqualTo(Now));
    }

    [Test]
    public void Numbers_its_messages_from_one_without_gaps()
    {
        var first = AskAndEnd("One");
        var second = AskAndEnd("Two");

        Assert.That((first.Question.Position, first.Answer.Position), Is.EqualTo((1, 2)));
        Assert.That((second.Question.Position, second.Answer.Position), Is.EqualTo((3, 4)));
        Assert.That(_conversation.LastPosition, Is.EqualTo(4));
    }

    [Test]
    public void Refuses_a_second_question_while_the_first_is_being_answered()
    {
        var live = TypedId.New<RunId>();
        Ask("One", live);

        var refused = _conversation.Ask("Two", TypedId.New<RunId>(), Model, Now).Error;

        Assert.That(refused?.Code, Is.EqualTo("conversations.run_in_progress"));
        Assert.That(refused?.Details?["runId"], Is.EqualTo(live.Value.ToString()));
        Assert.That(_conversation.ActiveRunId, Is.EqualTo(live));
        Assert.That(_conversation.LastPosition, Is.EqualTo(2));
    }

    [Test]
    public void Takes_no_question_while_it_is_archived()
    {
        _conversation.Archive(true);

        Assert.That(
            _conversation.Ask("One", TypedId.New<RunId>(), Model, Now).Error, Is.EqualTo(ConversationErrors.Archived));
        Assert.That((_conversation.ActiveRunId, _conversation.Title), Is.EqualTo(((RunId?)null, Conversation.Untitled)));

        _conversation.Archive(false);

        Assert.That(_conversation.Ask("One", TypedId.New<RunId>(), Model, Now).IsSuccess);
    }

    [Test]
    public void Is_not_freed_by_the_end_of_another_run()
    {
        var live = TypedId.New<RunId>();
        Ask("One", live);
        var asked = Now;
        _clock.Advance(TimeSpan.FromSeconds(1));

        _conversation.EndReply(TypedId.New<RunId>(), Now);

        Assert.That((_conversation.ActiveRunId, _conversation.UpdatedAt), Is.EqualTo(((RunId?)live, asked)));

        _conversation.EndReply(live, Now);

        Assert.That((_conversation.ActiveRunId, _conversation.UpdatedAt), Is.EqualTo(((RunId?)null, Now)));
    }

    [Test]
    public void Answers_its_last_question_again_in_place_of_the_earlier_answer()
    {
        var (question, earlier) = AskAndEnd("One");

        var again = _conversation.AskAgain(earlier, TypedId.New<RunId>(), Model, Now).Value;

        Assert.That(earlier.SupersededAt, Is.EqualTo(Now));
        Assert.That((again.ReplyToId, again.Position), Is.EqualTo(((MessageId?)question.Id, 3)));
        Assert.That(_conversation.ActiveRunId, Is.EqualTo(again.RunId));
    }

    [Test]
    public void Answers_only_its_latest_answer_again()
    {
        var first = AskAndEnd("One");
        var second = AskAndEnd("Two");

        foreach (var message in new[] { first.Answer, first.Question, second.Question })
        {
            var refused = _conversation.AskAgain(message, TypedId.New<RunId>(), Model, Now);
            Assert.That(refused.Error, Is.EqualTo(ConversationErrors.NotAnAnswer));
        }

        Assert.That(first.Answer.SupersededAt, Is.Null);
        Assert.That(_conversation.ActiveRunId, Is.Null);
    }

    [Test]
    public void Keeps_an_answer_that_is_still_being_written()
    {
        var (_, answer) = Ask("One", TypedId.New<RunId>());

        var refused = _conversation.AskAgain(answer, TypedId.New<RunId>(), Model, Now);

        Assert.That(refused.Error?.Code, Is.EqualTo("conversations.run_in_progress"));
        Assert.That(answer.SupersededAt, Is.Null);
    }

    [Test]
    public void Allows_calls_until_that_is_revoked()
    {
        _conversation.Allow("send_letter");
        _conversation.Allow("run_pipeline notify_me");
        _conversation.Allow("send_letter");

        Assert.That(_conversation.Grants, Is.EqualTo(["send_letter", "run_pipeline notify_me"]));

        _conversation.Revoke("send_letter");
        _conversation.Revoke("send_letter");

        Assert.That(_conversation.Grants, Is.EqualTo(["run_pipeline notify_me"]));
    }

    private Exchange Ask(string text, RunId run) => _conversation.Ask(text, run, Model, Now).Value;

    private Exchange AskAndEnd(string text)
    {
        var run = TypedId.New<RunId>();
        var exchange = Ask(text, run);
        _conversation.EndReply(run, Now);
        return exchange;
    }
}
