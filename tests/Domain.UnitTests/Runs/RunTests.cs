using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Runs;
using Microsoft.Extensions.Time.Testing;

namespace AssistantPlatform.Domain.UnitTests.Runs;

internal sealed class RunTests
{
    private static readonly UserId Owner = TypedId.New<UserId>();

    private FakeTimeProvider _clock = null!;
    private Run _run = null!;

    private DateTimeOffset Now => _clock.GetUtcNow();

    [SetUp]
    public void Queue()
    {
        _clock = new FakeTimeProvider();
        _run = Run.Queue(TypedId.New<RunId>(), RunKind.Agent, Owner, Now);
    }

    [Test]
    public void Starts_at_the_first_number_of_its_attempt()
    {
        var started = _run.Start(1, Now);

        Assert.That(started.Value, Is.EqualTo(RunStart.Fresh));
        Assert.That(_run.Status, Is.EqualTo(RunStatus.Running));
        Assert.That(_run.LastSeq, Is.EqualTo(EventSequence.Start(1)));
    }

    [Test]
    public void Keeps_the_moment_of_its_first_start_when_it_is_taken_over()
    {
        _run.Start(1, Now);
        var first = Now;
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.That(_run.Start(2, Now).Value, Is.EqualTo(RunStart.Takeover));

        Assert.That(_run.StartedAt, Is.EqualTo(first));
        Assert.That(_run.Attempt, Is.EqualTo(2));
        Assert.That(_run.LastSeq, Is.EqualTo(EventSequence.Start(2)));
    }

    [Test]
    public void Is_taken_over_once_and_no_more()
    {
        _run.Start(1, Now);
        _run.Start(2, Now);

        Assert.That(_run.Start(3, Now).Value, Is.EqualTo(RunStart.Exhausted));

        Assert.That(_run.End(3, RunStatus.Interrupted, EventSequence.Start(3) + 1, RunErrors.Interrupted, Now).IsSuccess);
    }

    [Test]
    public void Goes_on_however_often_it_is_released_in_good_order()
    {
        _run.Start(1, Now);
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            Assert.That(_run.Release(attempt, EventSequence.Start(attempt) + 5).IsSuccess);
            Assert.That(_run.LastSeq, Is.EqualTo(EventSequence.Start(attempt) + 5));
            Assert.That(_run.Start(attempt + 1, Now).Value, Is.EqualTo(RunStart.Takeover));
        }

        Assert.That(_run.Takeovers, Is.Zero);
        Assert.That(_run.Start(5, Now).Value, Is.EqualTo(RunStart.Takeover));
        Assert.That(_run.Start(6, Now).Value, Is.EqualTo(RunStart.Exhausted));
    }

    [Test]
    public void Is_a_takeover_also_when_the_attempt_after_a_release_starts_once_more()
    {
        _run.Start(1, Now);
        _run.Release(1, EventSequence.Start(1) + 5);
        _run.Start(2, Now);

        Assert.That(_run.Start(2, Now).Value, Is.EqualTo(RunStart.Takeover));
    }

    [Test]
    public void Is_not_released_by_an_attempt_that_has_lost_it()
    {
        _run.Start(1, Now);
        _run.Start(2, Now);

        Assert.That(_run.Release(1, EventSequence.Start(1) + 5).Error, Is.EqualTo(RunErrors.TakenOver));

        Assert.That(_run.Start(3, Now).Value, Is.EqualTo(RunStart.Exhausted));
    }

    [Test]
    public void Is_not_taken_over_when_it_was_to_stop()
    {
        _run.Start(1, Now);
        _run.RequestCancel(Now);

        Assert.That(_run.Start(2, Now).Value, Is.EqualTo(RunStart.Cancelled));
        Assert.That(_run.Takeovers, Is.Zero);
    }

    [TestCase(1, RunStart.Fresh)]
    [TestCase(2, RunStart.Takeover)]
    public void May_be_started_again_by_the_attempt_that_has_it_and_wrote_nothing(int attempt, RunStart start)
    {
        for (var earlier = 1; earlier <= attempt; earlier++)
        {
            _run.Start(earlier, Now);
        }

        Assert.That(_run.Start(attempt, Now).Value, Is.EqualTo(start));

        Assert.That(_run.Takeovers, Is.EqualTo(attempt - 1));
        Assert.That(_run.Attempt, Is.EqualTo(attempt));
    }

    [TestCase(1)]
    [TestCase(2)]
    public void Refuses_the_start_of_an_attempt_that_is_not_new(int attempt)
    {
        _run.Start(2, Now);
        _run.Checkpoint(2, EventSequence.Start(2) + 1);

        Assert.That(_run.Start(attempt, Now).Error, Is.EqualTo(RunErrors.TakenOver));
    }

    [Test]
    public void Notes_how_far_the_stored_state_reaches()
    {
        _run.Start(1, Now);

        Assert.That(_run.Checkpoint(1, EventSequence.Start(1) + 7).IsSuccess);

        Assert.That(_run.LastSeq, Is.EqualTo(EventSequence.Start(1) + 7));
    }

    [Test]
    public void Refuses_every_write_of_an_attempt_that_lost_the_run()
    {
        _run.Start(1, Now);
        _run.Start(2, Now);
        var seq = _run.LastSeq;

        Assert.That(_run.Checkpoint(1, 5).Error, Is.EqualTo(RunErrors.TakenOver));
        Assert.That(_run.End(1, RunStatus.Completed, 5, null, Now).Error, Is.EqualTo(RunErrors.TakenOver));

        Assert.That(_run.LastSeq, Is.EqualTo(seq));
        Assert.That(_run.HasEnded, Is.False);
    }

    [TestCase(RunStatus.Completed)]
    [TestCase(RunStatus.Failed)]
    [TestCase(RunStatus.Cancelled)]
    [TestCase(RunStatus.Interrupted)]
    public void Tells_once_how_it_ended(RunStatus status)
    {
        _run.Start(1, Now);

        Assert.That(_run.End(1, status, EventSequence.Start(1) + 3, null, Now).IsSuccess);

        Assert.That(_run.HasEnded);
        Assert.That(_run.EndedAt, Is.EqualTo(Now));
        Assert.That(_run.LastSeq, Is.EqualTo(EventSequence.Start(1) + 3));
        Assert.That(_run.TakeEvents(), Is.EqualTo(new[] { new RunReachedEnd(_run.Id, RunKind.Agent, Owner, status, Now) }));
        Assert.That(_run.TakeEvents(), Is.Empty);
    }

    [Test]
    public void Keeps_why_it_failed_within_the_length_that_is_stored()
    {
        var error = new Error("runs.crashed", ErrorKind.Unavailable, new string('x', Run.ErrorMessageMaxLength + 1));
        _run.Start(1, Now);

        _run.End(1, RunStatus.Failed, EventSequence.Start(1), error, Now);

        Assert.That(_run.ErrorCode, Is.EqualTo(error.Code));
        Assert.That(_run.ErrorMessage, Is.EqualTo(error.Message[..Run.ErrorMessageMaxLength]));
    }

    [Test]
    public void Never_changes_after_its_end()
    {
        _run.Start(1, Now);
        _run.End(1, RunStatus.Completed, EventSequence.Start(1) + 3, null, Now);
        _run.TakeEvents();
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.That(_run.Start(2, Now).Error, Is.EqualTo(RunErrors.Ended));
        Assert.That(_run.Checkpoint(1, 9).Error, Is.EqualTo(RunErrors.Ended));
        Assert.That(_run.End(1, RunStatus.Failed, 9, RunErrors.Crashed, Now).Error, Is.EqualTo(RunErrors.Ended));
        _run.RequestCancel(Now);
        _run.CancelAtOnce(Now);

        Assert.That(_run.Status, Is.EqualTo(RunStatus.Completed));
        Assert.That(_run.ErrorCode, Is.Null);
        Assert.That(_run.EndedAt, Is.EqualTo(Now - TimeSpan.FromSeconds(1)));
        Assert.That(_run.CancelRequestedAt, Is.Null);
        Assert.That(_run.TakeEvents(), Is.Empty);
    }

    [Test]
    public void Ends_at_once_when_it_is_cancelled_before_anybody_started_it()
    {
        _run.RequestCancel(Now);

        Assert.That(_run.Status, Is.EqualTo(RunStatus.Cancelled));
        Assert.That(_run.TakeEvents(), Has.Count.EqualTo(1));
        Assert.That(_run.Start(1, Now).Error, Is.EqualTo(RunErrors.Ended));
    }

    [Test]
    public void Only_notes_the_wish_to_stop_while_somebody_executes_it()
    {
        _run.Start(1, Now);
        var first = Now;
        _run.RequestCancel(Now);
        _clock.Advance(TimeSpan.FromSeconds(1));
        _run.RequestCancel(Now);

        Assert.That(_run.Status, Is.EqualTo(RunStatus.Running));
        Assert.That(_run.CancelRequestedAt, Is.EqualTo(first));
        Assert.That(_run.TakeEvents(), Is.Empty);
    }

    [Test]
    public void Ends_under_whoever_executes_it_when_its_subject_goes_away()
    {
        _run.Start(1, Now);

        _run.CancelAtOnce(Now);

        Assert.That(_run.Status, Is.EqualTo(RunStatus.Cancelled));
        Assert.That(_run.Checkpoint(1, 9).Error, Is.EqualTo(RunErrors.Ended));
    }

    [Test]
    public void Begins_again_after_it_was_handed_back_which_is_no_takeover()
    {
        _run.Start(1, Now);

        var repeated = _run.Repeat(1, EventSequence.Start(1) + 3, Now);

        Assert.That(repeated.Error, Is.Null);
        Assert.That(_run.Status, Is.EqualTo(RunStatus.Queued));
        Assert.That(_run.Start(2, Now).Value, Is.EqualTo(RunStart.Fresh));
        Assert.That(_run.Takeovers, Is.Zero);
    }

    [Test]
    public void Ends_instead_of_being_handed_back_when_it_was_asked_to_stop()
    {
        _run.Start(1, Now);
        _run.RequestCancel(Now);

        _run.Repeat(1, EventSequence.Start(1) + 3, Now);

        Assert.That(_run.Status, Is.EqualTo(RunStatus.Cancelled));
    }

    [Test]
    public void Is_not_handed_back_by_an_attempt_that_has_lost_it()
    {
        _run.Start(1, Now);
        _run.Start(2, Now);

        Assert.That(_run.Repeat(1, EventSequence.Start(1) + 3, Now).Error, Is.EqualTo(RunErrors.TakenOver));
    }
}
