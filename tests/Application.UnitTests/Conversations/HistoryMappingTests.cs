using System.Text.Json;
using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Conversations;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Application.UnitTests.Conversations;

internal sealed class HistoryMappingTests
{
    [Test]
    public void Tells_what_the_person_said_as_one_turn()
    {
        var said = Map(MessageRole.User, new TextPart("Hello "), new TextPart("there"));

        Assert.That(said.Single(), Is.EqualTo(new UserTurn("Hello there")));
    }

    [Test]
    public void Keeps_the_calls_of_a_turn_with_the_text_before_them()
    {
        var turns = Turns(
            new TextPart("Let me look."),
            Call("a", "1"),
            Call("b", "2"),
            new TextPart("It is late."),
            Call("c", "3"),
            new TextPart("Bye."));

        Assert.That(turns.Select(turn => turn.Text), Is.EqualTo(["Let me look.", "It is late.", "Bye."]));
        Assert.That(turns.Select(turn => string.Concat(turn.Calls.Select(call => call.CallId))), Is.EqualTo(["ab", "c", ""]));
    }

    [Test]
    public void Hands_the_calls_back_with_their_arguments_and_results()
    {
        var call = Turns(Call("a", "noon")).Single().Calls.Single();

        Assert.That(call, Is.EqualTo(new RecordedToolCall("a", "current_datetime", """{"zone":"UTC"}""", "noon")));
    }

    [Test]
    public void Tells_the_model_of_a_call_whose_result_never_came()
    {
        var call = Turns(Call("a", result: null)).Single().Calls.Single();

        Assert.That(call.Result, Does.Contain("unknown"));
    }

    [Test]
    public void Hands_over_what_the_person_made_of_the_arguments_and_that_a_result_is_not_to_be_trusted()
    {
        var proposed = JsonElement.Parse("""{"zone":"CET"}""");
        var call = Call("a", "noon") with { Untrusted = true, Approval = new ToolApproval("clock", Proposed: proposed) };

        var recorded = Turns(call).Single().Calls.Single();

        Assert.That(recorded.Arguments, Is.EqualTo("""{"zone":"CET"}"""));
        Assert.That((recorded.ChangedArguments, recorded.Untrusted), Is.EqualTo(("""{"zone":"UTC"}""", true)));
    }

    [Test]
    public void Tells_the_agent_which_calls_were_approved_and_are_yet_to_be_made()
    {
        var progress = HistoryMapping.ProgressOf(Answer(
            Call("a", "noon"), Call("b", result: null) with { Status = ToolCallStatus.Approved }));

        Assert.That(progress.Turns.Single().Calls.Select(call => call.Result), Is.EqualTo(["noon", null]));
    }

    [Test]
    public void Keeps_notices_from_the_model()
    {
        var notice = new NoticePart("agents.limit_turns", "The limit was reached.");

        var turns = Turns(new TextPart("One "), notice, new TextPart("two"));


        Assert.That(turns.Single().Text, Is.EqualTo("One two"));
    }

    [Test]
    public void Leaves_out_an_answer_that_never_began()
    {
        Assert.That(Map(MessageRole.Assistant), Is.Empty);
    }

    [Test]
    public void Counts_text_arguments_and_results()
    {
        var turn = Turns(new TextPart("12345"), Call("a", "123")).Single();

        Assert.That(HistoryMapping.LengthOf(turn), Is.EqualTo(5 + """{"zone":"UTC"}""".Length + 3));
        Assert.That(HistoryMapping.LengthOf(new UserTurn("1234")), Is.EqualTo(4));
    }

    [Test]
    public void Tells_a_takeover_what_was_said_called_and_used()
    {
        var answer = Answer(
            new TextPart("Let me look."),
            new ToolCallPart("a", "clock", JsonElement.Parse("{}"), ToolCallStatus.Completed, "noon", DurationMs: 1));

        var progress = HistoryMapping.ProgressOf(answer);

        var turn = progress.Turns.Single();
        Assert.That((turn.Text, turn.Calls.Single().Result), Is.EqualTo(("Let me look.", "noon")));
        Assert.That(progress.Used, Is.EqualTo(new UsageReported(3, 4, Estimated: false)));
        Assert.That(progress.IsConcluding, Is.False);
    }

    [Test]
    public void Tells_a_takeover_that_the_model_was_asked_to_conclude()
    {
        var answer = Answer(new NoticePart("agents.limit_turns", "The limit was reached."));

        Assert.That(HistoryMapping.ProgressOf(answer).IsConcluding);
    }

    private static Message Answer(params MessagePart[] parts)
    {
        var answer = Message.BeginReply(
            TypedId.New<ConversationId>(), 2, TypedId.New<MessageId>(), TypedId.New<RunId>(), "demo/demo", default);
        answer.Write(parts, new MessageUsage(3, 4, Estimated: false));
        return answer;
    }

    private static IReadOnlyList<AgentMessage> Map(MessageRole role, params MessagePart[] parts) =>
        HistoryMapping.ToAgentMessages(role, parts);

    private static List<AssistantTurn> Turns(params MessagePart[] parts) =>
        [.. Map(MessageRole.Assistant, parts).Cast<AssistantTurn>()];

    private static ToolCallPart Call(string id, string? result) => new(
        id, "current_datetime", JsonElement.Parse("""{"zone":"UTC"}"""), ToolCallStatus.Completed, result, DurationMs: 1);
}
