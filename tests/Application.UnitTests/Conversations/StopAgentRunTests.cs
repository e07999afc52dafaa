using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Conversations;
using AssistantPlatform.Application.Conversations.Wire;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Application.UnitTests.Conversations;

internal sealed class StopAgentRunTests
{
    private AgentRunStage _stage = null!;

    [SetUp]
    public void Begin() => _stage = new AgentRunStage(AgentRunStarts.Create());

    [TearDown]
    public void Stop() => _stage.Dispose();

    [Test]
    public async Task Ends_cancelled_when_its_person_stops_it()
    {
        Assert.That((await _stage.ExecuteAsync(SayThen(_stage.Cancel))).IsSuccess);

        Assert.That(_stage.Store.End!.Ending, Is.EqualTo(AgentRunEnding.Cancelled));
        Assert.That(_stage.Store.End.Parts.Single(), Is.EqualTo(new TextPart("Hel")));
        Assert.That(_stage.Log.Types.Last(), Is.EqualTo(FrameTypes.RunCancelled));
    }

    [Test]
    public void Stores_what_it_has_and_gives_way_when_the_server_stops()
    {
        Assert.That(() => _stage.ExecuteAsync(SayThen(_stage.StopServer)), Throws.InstanceOf<OperationCanceledException>());

        Assert.That(_stage.Store.Checkpoints.Single().Parts.Single(), Is.EqualTo(new TextPart("Hel")));
        Assert.That(_stage.Store.Checkpoints.Single().Releases);
        Assert.That(_stage.Store.End, Is.Null);
        Assert.That(_stage.Log.Types, Is.EqualTo([FrameTypes.RunStarted, FrameTypes.TextDelta]));
    }

    [Test]
    public async Task Writes_nothing_more_when_another_process_has_its_lease()
    {
        Assert.That((await _stage.ExecuteAsync(SayThen(_stage.LoseLease))).IsSuccess);

        Assert.That(_stage.Store.End, Is.Null);
        Assert.That(_stage.Log.Types, Is.EqualTo([FrameTypes.RunStarted, FrameTypes.TextDelta]));
    }

    [Test]
    public async Task Stops_the_agent_when_a_checkpoint_is_fenced_off()
    {
        _stage.Store.Refuse = request => request is CheckpointAgentRuns ? RunErrors.TakenOver : null;
        var askedForMore = false;
        IEnumerable<AgentEvent> Answer()
        {
            yield return new ModelTurnEnded();
            askedForMore = true;
        }

        Assert.That((await _stage.ExecuteAsync(Answer())).IsSuccess);

        Assert.That(askedForMore, Is.False);
        Assert.That(_stage.Store.End, Is.Null);
        Assert.That(_stage.Log.Types, Is.EqualTo([FrameTypes.RunStarted]));
    }

    [Test]
    public async Task Stops_the_agent_when_another_attempt_writes_the_log()
    {
        _stage.Log.RefusedFrom = FrameTypes.TextDelta;

        await _stage.ExecuteAsync([new TextDelta("Hel"), new ModelTurnEnded(), new AgentFinished("stop")]);

        Assert.That(_stage.Store.Sent, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Tells_no_end_that_was_not_stored()
    {
        _stage.Store.Refuse = request => request is EndAgentRun ? RunErrors.Ended : null;

        Assert.That((await _stage.ExecuteAsync()).IsSuccess);

        Assert.That(_stage.Log.Types, Is.EqualTo([FrameTypes.RunStarted]));
    }

    [Test]
    [CancelAfter(10_000)]
    public void Keeps_trying_to_store_what_it_has_while_the_server_stops(CancellationToken deadline)
    {
        var tries = 0;
        _stage.Store.Refuse = request => request is CheckpointAgentRuns && ++tries < 4 ? throw new TimeoutException() : null;

        Assert.That(
            () => _stage.WaitAsync(_stage.ExecuteAsync(SayThen(_stage.StopServer)), deadline),
            Throws.InstanceOf<OperationCanceledException>());

        Assert.That(_stage.Store.Checkpoints.Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Stops_for_its_person_even_while_the_server_stops()
    {
        await _stage.ExecuteAsync(SayThen(() =>
        {
            _stage.Cancel();
            _stage.StopServer();
        }));

        Assert.That(_stage.Store.End!.Ending, Is.EqualTo(AgentRunEnding.Cancelled));
    }

    [Test]
    public async Task Has_nothing_to_do_when_the_run_has_ended_meanwhile()
    {
        _stage.Store.Refuse = request => request is BeginAgentRun ? RunErrors.Ended : null;

        Assert.That((await _stage.ExecuteAsync()).IsSuccess);

        Assert.That(_stage.Trace, Is.Empty);
    }

    [Test]
    public async Task Has_nothing_to_do_when_the_run_was_erased_with_its_owner()
    {
        _stage.Store.Refuse = _ => RunErrors.NotFound;

        Assert.That((await _stage.ExecuteAsync()).IsSuccess);

        Assert.That(_stage.Trace, Is.Empty);
    }

    [Test]
    public async Task Only_stores_its_end_when_there_is_nothing_to_go_on_with()
    {
        var said = new TextPart("Hel");
        using var stage = new AgentRunStage(
            AgentRunStarts.Create(attempt: 2, foregone: AgentRunEnding.Interrupted, storedParts: said));

        await stage.ExecuteAsync([new TextDelta("never said")]);

        Assert.That(stage.Store.End!.Ending, Is.EqualTo(AgentRunEnding.Interrupted));
        Assert.That(stage.Store.End.Parts.Single(), Is.EqualTo(said));
        Assert.That(stage.Log.Types, Is.EqualTo([FrameTypes.RunInterrupted]));
        Assert.That(stage.Log.Events.Single().Seq, Is.EqualTo(EventSequence.Start(2) + 1));
    }

    private static IEnumerable<AgentEvent> SayThen(Action stop)
    {
        yield return new TextDelta("Hel");
        stop();
        yield return new TextDelta("lo");
        yield return new AgentFinished("stop");
    }
}
