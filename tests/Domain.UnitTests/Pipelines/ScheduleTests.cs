using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Pipelines;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Domain.UnitTests.Pipelines;

internal sealed class ScheduleTests
{
    private static readonly DateTimeOffset Due = new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero);

    [TestCase(MisfirePolicy.Skip, OccurrenceVerdict.Skip)]
    [TestCase(MisfirePolicy.RunOnce, OccurrenceVerdict.Run)]
    public void Does_with_a_missed_occurrence_what_its_person_chose(MisfirePolicy misfire, OccurrenceVerdict verdict)
    {
        var schedule = Planned(misfire: misfire);

        Assert.That(schedule.Judge(Due + Schedule.Tolerance), Is.EqualTo(OccurrenceVerdict.Run));
        Assert.That(schedule.Judge(Due + Schedule.Tolerance + TimeSpan.FromSeconds(1)), Is.EqualTo(verdict));
    }

    [TestCase(OverlapPolicy.Skip, OccurrenceVerdict.Skip)]
    [TestCase(OverlapPolicy.Queue, OccurrenceVerdict.Queue)]
    public void Does_with_an_occurrence_during_a_run_what_its_person_chose(OverlapPolicy overlap, OccurrenceVerdict verdict)
    {
        var schedule = Planned(overlap: overlap);
        schedule.Meet(TypedId.New<RunId>());

        Assert.That(schedule.Judge(Due), Is.EqualTo(verdict));

        schedule.HandOver(next: null);
        Assert.That(schedule.Judge(Due), Is.EqualTo(OccurrenceVerdict.Run));
    }

    [Test]
    public void Lets_the_first_run_work_and_the_others_wait()
    {
        var schedule = Planned(overlap: OverlapPolicy.Queue);
        var (first, second) = (TypedId.New<RunId>(), TypedId.New<RunId>());

        schedule.Meet(first);
        schedule.Meet(second);

        Assert.That((schedule.ActiveRunId, schedule.LastRunId), Is.EqualTo(((RunId?)first, (RunId?)second)));
    }

    [Test]
    public void Keeps_no_occurrence_waiting_for_a_run_out_of_turn()
    {
        var schedule = Planned();

        schedule.NoteExtra(TypedId.New<RunId>());

        Assert.That(schedule.Judge(Due), Is.EqualTo(OccurrenceVerdict.Run));
    }

    [Test]
    public void Plans_nothing_while_it_is_switched_off()
    {
        var schedule = Planned();
        schedule.Change(schedule.Terms with { Enabled = false });

        schedule.Plan(Due);

        Assert.That(schedule.NextAt, Is.Null);
    }

    private static Schedule Planned(
        MisfirePolicy misfire = MisfirePolicy.Skip, OverlapPolicy overlap = OverlapPolicy.Skip)
    {
        var terms = new ScheduleTerms(
            "Morning", "echo", "{}", "0 8 * * *", "UTC", Enabled: true, ScheduleColour.Blue, misfire, overlap);
        var schedule = Schedule.Create(TypedId.New<UserId>(), terms, Due.AddDays(-1));
        schedule.Plan(Due);
        return schedule;
    }
}
