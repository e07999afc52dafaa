using System.Text.Json;
using System.Text.Json.Nodes;
using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Conversations;
using AssistantPlatform.Application.Conversations.Wire;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Application.UnitTests.Conversations;

internal sealed class AgentRunJournalTests
{
    private static readonly JsonElement Arguments = JsonElement.Parse("""{"zone":"Europe/Zurich"}""");

    private RecordedLog _log = null!;
    private AgentRunJournal _journal = null!;

    [SetUp]
    public void Begin()
    {
        _log = new RecordedLog([]);
        _journal = new AgentRunJournal(_log, AgentRunStarts.Create());
    }

    [Test]
    public async Task Shows_those_who_watch_what_is_stored_for_those_who_reload()
    {
        await RecordAsync(
            new ModelRequestStarted(1, "demo/demo"),
            new TextDelta("Let me "),
            new TextDelta("look. 😀"[..^1]),
            new TextDelta("😀"[1..]),
            new ModelTurnEnded(),
            new ToolCalled("a", "current_datetime", Arguments, ReadOnly: true),
            new ToolCalled("b", "current_datetime", Arguments, ReadOnly: true),
            new ToolReturned("b", ToolOutcome.Failed, "no such zone", TimeSpan.FromMilliseconds(12)),
            new ToolReturned("a", ToolOutcome.Completed, "noon\n\"sharp\"", TimeSpan.FromMilliseconds(3)),
            new ModelRequestStarted(2, "demo/demo"),
            new TextDelta("It is noon"),
            new AgentNoticed("agents.limit_turns", "The limit of turns was reached."),
            new TextDelta("."));

        Assert.That(WatchedMessage.From(_log.Events).Shows(_journal.Parts));
        Assert.That(_journal.Parts.Select(part => part.GetType().Name), Is.EqualTo(
            ["TextPart", "ToolCallPart", "ToolCallPart", "TextPart", "NoticePart", "TextPart"]));
        Assert.That(_journal.Parts[0], Is.EqualTo(new TextPart("Let me look. 😀")));
        Assert.That(((ToolCallPart)_journal.Parts[1]).Status, Is.EqualTo(ToolCallStatus.Completed));
        Assert.That(((ToolCallPart)_journal.Parts[2]).Status, Is.EqualTo(ToolCallStatus.Failed));
    }

    [Test]
    public async Task Shows_those_who_saw_more_of_the_earlier_attempt_where_a_takeover_goes_on()
    {
        var kept = new TextPart("So far.");
        var journal = new AgentRunJournal(_log, AgentRunStarts.Create(attempt: 2, storedParts: kept));

        await journal.BeginAsync();

        Assert.That(_log.Types, Is.EqualTo([FrameTypes.RunStarted, FrameTypes.Snapshot]));
        Assert.That(WatchedMessage.From(_log.Events).Shows([kept]));
        Assert.That(_log.Events[0].Seq, Is.EqualTo(EventSequence.Start(2) + 1));
    }

    [Test]
    public async Task Shows_the_same_at_every_moment_in_between()
    {
        AgentEvent[] events =
        [
            new TextDelta("One"),
            new ToolCalled("a", "current_datetime", Arguments, ReadOnly: true),
            new ToolReturned("a", ToolOutcome.Denied, "no", TimeSpan.Zero) { Untrusted = true },
            new ToolCalled("b", "send_mail", Arguments, ReadOnly: false) { Approval = new ApprovalWish("send_mail") },
            new AgentNoticed("agents.limit_time", "Time is up."),
            new TextDelta("Two"),
        ];
        foreach (var agentEvent in events)
        {
            await _journal.RecordAsync(agentEvent);

            Assert.That(WatchedMessage.From(_log.Events).Shows(_journal.Parts), $"after {agentEvent}");
        }
    }

    [Test]
    public async Task Numbers_its_events_without_gaps_from_the_start_of_its_attempt()
    {
        _journal = new AgentRunJournal(_log, AgentRunStarts.Create(startsConversation: true));
        await _journal.BeginAsync();
        await RecordAsync(new TextDelta("a"), new TextDelta("\0"), new ModelTurnEnded(), new TextDelta("b"));

        Assert.That(_log.Types, Is.EqualTo(
            [FrameTypes.ConversationCreated, FrameTypes.RunStarted, FrameTypes.TextDelta, FrameTypes.TextDelta]));
        Assert.That(_log.Events.Select(runEvent => runEvent.Seq - EventSequence.Start(1)), Is.EqualTo([1L, 2L, 3L, 4L]));
        Assert.That(_journal.Seq, Is.EqualTo(_log.Events[^1].Seq));
    }

    [Test]
    public async Task Says_everything_again_after_many_events_so_that_the_log_stays_short()
    {
        for (var count = 0; count < 10_001; count++)
        {
            await _journal.RecordAsync(new TextDelta("word "));
        }

        var snapshots = _log.Events.Where(runEvent => runEvent.Role == RunEventRole.Snapshot).ToList();
        Assert.That(snapshots, Has.Count.EqualTo(1));
        Assert.That(
            WatchedMessage.From(_log.Events.Where(runEvent => runEvent.Seq >= snapshots[0].Seq)).Shows(_journal.Parts));
        Assert.That(WatchedMessage.From(_log.Events).Shows(_journal.Parts));
    }

    [Test]
    public async Task Notices_that_another_attempt_writes_the_log_now()
    {
        await _journal.RecordAsync(new TextDelta("a"));
        Assert.That(_journal.IsFencedOff, Is.False);

        _log.RefusedFrom = FrameTypes.Notice;
        await RecordAsync(new AgentNoticed("agents.limit_time", "Time is up."), new TextDelta("b"));

        Assert.That(_journal.IsFencedOff);
    }

    [Test]
    public async Task Goes_on_without_a_log_that_is_out_of_reach_and_says_everything_again_when_it_is_back()
    {
        await _journal.RecordAsync(new TextDelta("One, "));
        _log.Troubles.Enqueue(AppendOutcome.Unavailable);
        _log.Troubles.Enqueue(AppendOutcome.SnapshotNeeded);

        await RecordAsync(new TextDelta("two, "), new TextDelta("three, "), new TextDelta("four."));

        Assert.That(_journal.IsFencedOff, Is.False);
        Assert.That(_log.Types, Is.EqualTo(
            [FrameTypes.TextDelta, FrameTypes.Snapshot, FrameTypes.RunStarted, FrameTypes.TextDelta]));
        Assert.That(WatchedMessage.From(_log.Events).Shows(_journal.Parts));
        Assert.That(_journal.Parts.Single(), Is.EqualTo(new TextPart("One, two, three, four.")));
    }

    [Test]
    public async Task Remembers_how_the_agent_ended()
    {
        await _journal.RecordAsync(new AgentFinished("length"));

        Assert.That(_journal.Ending?.End.Outcome, Is.EqualTo(RunOutcome.Completed));
        Assert.That(_journal.Ending?.FinishReason, Is.EqualTo("length"));
        Assert.That(_log.Events, Is.Empty);
    }

    [Test]
    public async Task Remembers_why_the_agent_failed()
    {
        var error = new Error("agents.model_failed", ErrorKind.Unavailable, "It failed.");

        await RecordAsync(new UsageReported(3, 4, Estimated: true), new AgentFailed(error, Retryable: false));

        Assert.That(_journal.Ending?.Failure, Is.EqualTo(new MessageFailure(error.Code, error.Message, Retryable: false)));
        Assert.That(_journal.Usage, Is.EqualTo(new MessageUsage(3, 4, Estimated: true)));
    }

    [Test]
    public async Task Ends_the_log_with_what_is_stored()
    {
        var start = AgentRunStarts.Create();
        var outcome = new AgentRunOutcome(new RunEnd(RunOutcome.Cancelled), start.Message, FinishReason: null, Title: null);

        await _journal.EndAsync(outcome);

        Assert.That(_log.Events.Single().Role, Is.EqualTo(RunEventRole.Terminal));
        var frame = JsonNode.Parse(_log.Events.Single().Frame.Span)!;
        Assert.That((string?)frame["type"], Is.EqualTo(FrameTypes.RunCancelled));
        Assert.That((Guid?)frame["data"]!["message"]!["id"], Is.EqualTo(start.Message.Id));
    }

    private async Task RecordAsync(params AgentEvent[] events)
    {
        foreach (var agentEvent in events)
        {
            await _journal.RecordAsync(agentEvent);
        }
    }
}
