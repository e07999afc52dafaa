using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Runs;
using Microsoft.Extensions.Time.Testing;

namespace AssistantPlatform.Domain.UnitTests.Runs;

/// <summary>Runs that were left to their person.</summary>
internal sealed class WaitingRunTests
{
    private static readonly FakeTimeProvider Clock = new();
    private static readonly long LastSeq = EventSequence.Start(1) + 5;

    private Run _run = null!;

    private static DateTimeOffset Now => Clock.GetUtcNow();

    [SetUp]
    public void Wait()
    {
        _run = Run.Queue(TypedId.New<RunId>(), RunKind.Agent, TypedId.New<UserId>(), Now);
        _run.Start(1, Now);
        _run.RequireAction(1, LastSeq);
    }

    [Test]
    public void Waits_where_its_attempt_had_come_to()
    {
        Assert.That((_run.Status, _run.LastSeq), Is.EqualTo((RunStatus.RequiresAction, LastSeq)));
        Assert.That(_run.HasEnded, Is.False);
    }

    [Test]
    public void Is_left_only_by_the_attempt_that_has_it()
    {
        _run.Decide(isLast: true);
        _run.Start(3, Now);

        Assert.That(_run.RequireAction(1, LastSeq).Error, Is.EqualTo(RunErrors.TakenOver));
    }

    [Test]
    public void Goes_on_after_the_last_decision_which_is_no_takeover()
    {
        Assert.That(_run.Decide(isLast: true).IsSuccess);

        Assert.That(_run.Status, Is.EqualTo(RunStatus.Queued));
        Assert.That(_run.Start(_run.Attempt + 1, Now).Value, Is.EqualTo(RunStart.Resumed));
        Assert.That(_run.Takeovers, Is.Zero);
    }

    [Test]
    public void Waits_on_while_a_decision_is_missing()
    {
        _run.Decide(isLast: false);

        Assert.That(_run.Status, Is.EqualTo(RunStatus.RequiresAction));
        Assert.That(_run.LastSeq, Is.GreaterThan(LastSeq));
    }

    [Test]
    public void Makes_every_decision_an_attempt_of_its_own()
    {
        _run.Decide(isLast: false);
        _run.Decide(isLast: true);

        Assert.That(_run.Attempt, Is.EqualTo(3));
        Assert.That(_run.Checkpoint(1, LastSeq).Error, Is.EqualTo(RunErrors.TakenOver));
    }

    [Test]
    public void Takes_no_decision_when_it_does_not_wait()
    {
        _run.Decide(isLast: true);

        Assert.That(_run.Decide(isLast: true).Error, Is.EqualTo(RunErrors.NotWaiting));
    }

    [Test]
    public void Takes_no_decision_when_it_has_ended()
    {
        _run.RequestCancel(Now);

        Assert.That(_run.Decide(isLast: true).Error, Is.EqualTo(RunErrors.Ended));
    }

    [Test]
    public void Ends_at_once_when_it_is_to_stop()
    {
        _run.RequestCancel(Now);

        Assert.That((_run.Status, _run.LastSeq), Is.EqualTo((RunStatus.Cancelled, LastSeq + 1)));
    }

    [Test]
    public void Does_not_wait_when_it_was_asked_to_stop_just_before()
    {
        var run = Run.Queue(TypedId.New<RunId>(), RunKind.Agent, TypedId.New<UserId>(), Now);
        run.Start(1, Now);
        run.RequestCancel(Now);
        run.RequireAction(1, LastSeq);

        run.EndUnwantedWait(Now);

        Assert.That(run.Status, Is.EqualTo(RunStatus.Cancelled));
    }

    [Test]
    public void Waits_on_when_nobody_asked_it_to_stop()
    {
        _run.EndUnwantedWait(Now);

        Assert.That(_run.Status, Is.EqualTo(RunStatus.RequiresAction));
    }

    [Test]
    public void Is_taken_over_when_the_attempt_that_resumed_it_goes_away()
    {
        _run.Decide(isLast: true);
        _run.Start(3, Now);

        Assert.That(_run.Start(4, Now).Value, Is.EqualTo(RunStart.Takeover));
    }
}
