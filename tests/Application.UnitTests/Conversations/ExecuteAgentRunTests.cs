using System.Text.Json;
using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Conversations;
using AssistantPlatform.Application.Conversations.Wire;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;

namespace AssistantPlatform.Application.UnitTests.Conversations;

internal sealed class ExecuteAgentRunTests
{
    private static readonly ToolCalled Call = new("a", "send_mail", JsonElement.Parse("{}"), ReadOnly: false);
    private static readonly ToolReturned Returned = new("a", ToolOutcome.Completed, "sent", TimeSpan.Zero);
    private static readonly AgentFinished Finished = new("stop");

    private AgentRunStage _stage = null!;

    [SetUp]
    public void Begin() => _stage = new AgentRunStage(AgentRunStarts.Create());

    [TearDown]
    public void Stop() => _stage.Dispose();

    [Test]
    public async Task Stores_a_call_before_the_tool_starts_and_the_answer_before_its_end_is_told()
    {
        IEnumerable<AgentEvent> Answer()
        {
            yield return Call;
            _stage.Trace.Add("the tool starts");
            yield return Returned;
            yield return new TextDelta("Done.");
            yield return Finished;
        }

        Assert.That((await _stage.ExecuteAsync(Answer())).IsSuccess);

        Assert.That(_stage.Trace, Is.EqualTo(
        [
            nameof(BeginAgentRun), FrameTypes.RunStarted,
            FrameTypes.ToolCall, nameof(CheckpointAgentRuns), "the tool starts",
            FrameTypes.ToolResult, nameof(CheckpointAgentRuns), FrameTypes.TextDelta,
            nameof(EndAgentRun), FrameTypes.FinalResult,
        ]));
        Assert.That(
            _stage.Store.Checkpoints.First().Parts.Single(),
            Is.InstanceOf<ToolCallPart>().And.Property("Status").EqualTo(ToolCallStatus.Running));
        Assert.That(_stage.Store.End!.Parts[^1], Is.EqualTo(new TextPart("Done.")));
    }

    [Test]
    public async Task Ends_the_run_under_the_number_of_its_last_event()
    {
        await _stage.ExecuteAsync([new TextDelta("Hello"), Finished]);

        Assert.That(_stage.Store.End!.Seq, Is.EqualTo(_stage.Log.Events[^1].Seq));
        Assert.That(_stage.Log.Events[^1].Role, Is.EqualTo(RunEventRole.Terminal));
        Assert.That(_stage.Store.End.Ending.FinishReason, Is.EqualTo("stop"));
    }

    [Test]
    public async Task Stores_text_about_every_two_seconds_while_it_grows()
    {
        IEnumerable<AgentEvent> Answer()
        {
            for (var second = 0; second < 5; second++)
            {
                yield return new TextDelta("word ");
                _stage.Clock.Advance(TimeSpan.FromSeconds(1));
            }

            yield return Finished;
        }

        await _stage.ExecuteAsync(Answer());

        Assert.That(_stage.Store.Checkpoints.Select(checkpoint => checkpoint.Parts.Single()), Is.EqualTo(
            [new TextPart("word word word "), new TextPart("word word word word word ")]));
    }

    [Test]
    public async Task Stores_what_ends_the_answer_once()
    {
        IEnumerable<AgentEvent> Answer()
        {
            yield return new TextDelta("Hello");
            _stage.Clock.Advance(TimeSpan.FromSeconds(2));
            yield return new UsageReported(1, 1, Estimated: false);
            yield return Finished;
        }

        await _stage.ExecuteAsync(Answer());

        Assert.That(_stage.Store.Checkpoints, Is.Empty);
        Assert.That(_stage.Store.End!.Parts.Single(), Is.EqualTo(new TextPart("Hello")));
    }

    [Test]
    public async Task Goes_on_telling_while_the_database_is_away()
    {
        _stage.Store.Refuse = request => request is CheckpointAgentRuns ? throw new TimeoutException() : null;
        IEnumerable<AgentEvent> Answer()
        {
            _stage.Clock.Advance(TimeSpan.FromSeconds(2));
            yield return new TextDelta("Hello");
            _stage.Clock.Advance(TimeSpan.FromSeconds(1));
            yield return Finished;
        }

        await _stage.ExecuteAsync(Answer());

        Assert.That(_stage.Log.Types.Last(), Is.EqualTo(FrameTypes.FinalResult));
    }

    [Test]
    public async Task Goes_on_telling_while_the_database_takes_its_time()
    {
        var slow = new TaskCompletionSource();
        _stage.Store.Delay = request => request is CheckpointAgentRuns ? slow.Task : Task.CompletedTask;
        IEnumerable<AgentEvent> Answer()
        {
            for (var second = 0; second < 5; second++)
            {
                yield return new TextDelta("word ");
                _stage.Clock.Advance(TimeSpan.FromSeconds(1));
            }

            Assert.That(_stage.Log.Types.Count(type => type == FrameTypes.TextDelta), Is.EqualTo(5));
            slow.SetResult();
            yield return Finished;
        }

        await _stage.ExecuteAsync(Answer());

        Assert.That(_stage.Store.Checkpoints.Single().Parts.Single(), Is.EqualTo(new TextPart("word word word ")));
        Assert.That(_stage.Store.End!.Parts.Single(), Is.EqualTo(new TextPart("word word word word word ")));
    }

    [Test]
    [CancelAfter(10_000)]
    public async Task Starts_no_tool_until_the_database_has_its_call(CancellationToken deadline)
    {
        var tries = 0;
        _stage.Store.Refuse = request => request is CheckpointAgentRuns && ++tries < 4 ? throw new TimeoutException() : null;
        IEnumerable<AgentEvent> Answer()
        {
            yield return Call;
            Assert.That(_stage.Store.Checkpoints.Count(), Is.EqualTo(1));
            yield return Returned;
            yield return Finished;
        }

        await _stage.WaitAsync(_stage.ExecuteAsync(Answer()), deadline);

        Assert.That(_stage.Store.End!.Ending.End.Outcome, Is.EqualTo(RunOutcome.Completed));
    }

    [Test]
    public async Task Leaves_the_run_to_its_person_before_it_tells_so_and_ends_nothing()
    {
        var asked = Call with { Approval = new ApprovalWish("send_mail") };

        Assert.That((await _stage.ExecuteAsync([asked, new ApprovalRequired()])).IsSuccess);

        Assert.That(_stage.Trace, Is.EqualTo(
        [
            nameof(BeginAgentRun), FrameTypes.RunStarted, FrameTypes.ToolCall,
            nameof(PauseAgentRun), FrameTypes.RunStatus, nameof(EndUnwantedWait),
        ]));
        var pause = _stage.Store.Sent.OfType<PauseAgentRun>().Single();
        Assert.That(pause.Seq, Is.EqualTo(_stage.Log.Events[^1].Seq));
        Assert.That(((ToolCallPart)pause.Parts.Single()).Status, Is.EqualTo(ToolCallStatus.RequiresApproval));
    }

    [Test]
    public async Task Stores_that_an_approved_call_is_made_before_it_is_made()
    {
        var approved = new ToolCallPart(
            "a", "send_mail", JsonElement.Parse("{}"), ToolCallStatus.Approved, Result: null, DurationMs: null);
        using var stage = new AgentRunStage(AgentRunStarts.Create(attempt: 3, storedParts: approved));
        IEnumerable<AgentEvent> Answer()
        {
            yield return new ApprovedToolCalled("a");
            var stored = stage.Store.Checkpoints.Single().Parts.Single();
            Assert.That(((ToolCallPart)stored).Status, Is.EqualTo(ToolCallStatus.Running));
            yield return Returned;
            yield return Finished;
        }

        await stage.ExecuteAsync(Answer());

        Assert.That(((ToolCallPart)stage.Store.End!.Parts.Single()).Status, Is.EqualTo(ToolCallStatus.Completed));
    }

    [Test]
    public async Task Tells_why_the_agent_failed_and_keeps_what_it_had_said()
    {
        var error = new Error("agents.model_failed", ErrorKind.Unavailable, "It failed.");

        Assert.That((await _stage.ExecuteAsync([new TextDelta("Hel"), new AgentFailed(error, Retryable: true)])).IsSuccess);

        Assert.That(_stage.Store.End!.Ending.Failure!.Code, Is.EqualTo(error.Code));
        Assert.That(_stage.Store.End.Parts.Single(), Is.EqualTo(new TextPart("Hel")));
        Assert.That(_stage.Log.Types.Last(), Is.EqualTo(FrameTypes.Error));
    }

    [Test]
    public async Task Ends_as_crashed_when_the_agent_breaks()
    {
        static IEnumerable<AgentEvent> Break()
        {
            yield return new TextDelta("Hel");
            throw new InvalidOperationException("A bug.");
        }

        await _stage.ExecuteAsync(Break());

        Assert.That(_stage.Store.End!.Ending, Is.EqualTo(AgentRunEnding.Crashed));
        Assert.That(_stage.Log.Types.Last(), Is.EqualTo(FrameTypes.Error));
    }

    [Test]
    public async Task Ends_as_crashed_when_the_agent_leaves_without_a_last_word()
    {
        await _stage.ExecuteAsync([new TextDelta("Hel")]);

        Assert.That(_stage.Store.End!.Ending, Is.EqualTo(AgentRunEnding.Crashed));
    }
}
