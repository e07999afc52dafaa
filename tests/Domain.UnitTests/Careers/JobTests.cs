using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.UnitTests.Careers;

internal sealed class JobTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<JobStatus, JobStatus[]> Allowed = new()
    {
        [JobStatus.New] = [JobStatus.Analyzed, JobStatus.Applied, JobStatus.Archived],
        [JobStatus.Analyzed] = [JobStatus.Prepped, JobStatus.Applied, JobStatus.Archived],
        [JobStatus.Prepped] = [JobStatus.Reviewed, JobStatus.Applied, JobStatus.Archived],
        [JobStatus.Reviewed] = [JobStatus.Applied, JobStatus.Archived],
        [JobStatus.Applied] = [JobStatus.Interviewing, JobStatus.Offered, JobStatus.Rejected, JobStatus.Archived],
        [JobStatus.Interviewing] = [JobStatus.Offered, JobStatus.Rejected, JobStatus.Archived],
        [JobStatus.Offered] = [JobStatus.Accepted, JobStatus.Rejected, JobStatus.Archived],
        [JobStatus.Accepted] = [JobStatus.Archived],
        [JobStatus.Rejected] = [JobStatus.Archived],
    };

    private static IEnumerable<JobStatus> Statuses() =>
        Enum.GetValues<JobStatus>().Where(status => status != JobStatus.Archived);

    [TestCaseSource(nameof(Statuses))]
    public void Moves_on_only_where_it_can_go_from_here(JobStatus from)
    {
        foreach (var to in Enum.GetValues<JobStatus>().Where(to => to != from))
        {
            var job = JobThatIs(from);

            var moved = job.MoveTo(to, Now);

            Assert.That(moved.IsSuccess, Is.EqualTo(Allowed[from].Contains(to)), $"{from} to {to}");
            Assert.That(job.Status, Is.EqualTo(moved.IsSuccess ? to : from));
        }
    }

    [Test]
    public void Says_where_it_can_go_when_it_refuses()
    {
        var refusal = JobThatIs(JobStatus.Reviewed).MoveTo(JobStatus.Offered, Now).Error;

        Assert.That(refusal!.Code, Is.EqualTo("careers.transition_refused"));
        Assert.That(refusal.Message, Is.EqualTo("A job that is reviewed can become applied, archived."));
    }

    [Test]
    public void Takes_no_step_to_where_it_is()
    {
        var job = JobThatIs(JobStatus.Applied);

        Assert.That(job.MoveTo(JobStatus.Applied, Now).IsSuccess);
        Assert.That(job.History, Has.Count.EqualTo(1));
    }

    [Test]
    public void Tells_of_its_being_added_once_and_then_of_what_changes()
    {
        var job = JobThatIs(JobStatus.Applied);
        job.Plan(new JobPlans("", NextActionOn: null, Score: 70), Now);
        Assert.That(job.TakeEvents(), Is.EqualTo([new JobAdded(job.Id)]));

        job.Revise(job.Posting with { Title = "Another" }, Now);
        job.Plan(new JobPlans("Ring them.", NextActionOn: null, Score: 80), Now);
        job.MoveTo(JobStatus.Rejected, Now);
        job.Delete(Now);
        job.Delete(Now);
        Assert.That(job.TakeEvents(), Is.EquivalentTo(new IDomainEvent[]
        {
            new JobRevised(job.Id), new JobJudged(job.Id), new JobMoved(job.Id, JobStatus.Applied), new JobRemoved(job.Id),
        }));
    }

    [Test]
    public void Tells_nothing_when_nothing_changes()
    {
        var job = JobThatIs(JobStatus.Applied);
        job.TakeEvents();

        job.Revise(job.Posting, Now);
        job.Plan(job.Plans, Now);
        job.MoveTo(JobStatus.Applied, Now);
        job.Restore();

        Assert.That(job.TakeEvents(), Is.Empty);
    }

    [TestCaseSource(nameof(Statuses))]
    public void Comes_out_of_the_archive_to_where_it_was(JobStatus before)
    {
        var job = JobThatIs(before);
        job.MoveTo(JobStatus.Archived, Now);

        Assert.That(job.NextStatuses, Is.EqualTo([before]));
        Assert.That(job.MoveTo(before, Now).IsSuccess);
        Assert.That(job.NextStatuses, Is.EqualTo(Allowed[before]));
    }

    [Test]
    public void Remembers_its_steps_and_takes_back_the_last_one()
    {
        var job = NewJob();
        job.MoveTo(JobStatus.Applied, Now);
        job.MoveTo(JobStatus.Interviewing, Now.AddDays(3));

        job.RevertStatus(Now.AddDays(4));

        Assert.That(job.Status, Is.EqualTo(JobStatus.Applied));
        Assert.That(job.History, Is.EqualTo([new JobStatusChange(JobStatus.New, JobStatus.Applied, Now)]));
    }

    [Test]
    public void Has_no_step_to_take_back_where_it_began()
    {
        Assert.That(NewJob().RevertStatus(Now).Error, Is.EqualTo(JobErrors.NothingToRevert));
    }

    [Test]
    public void Forgets_the_oldest_steps_of_who_goes_to_and_fro()
    {
        var job = NewJob();
        for (var step = 0; step < Job.MaxHistory; step++)
        {
            job.MoveTo(JobStatus.Archived, Now);
            job.MoveTo(JobStatus.New, Now);
        }

        Assert.That(job.History, Has.Count.EqualTo(Job.MaxHistory));
    }

    private static Job JobThatIs(JobStatus status)
    {
        JobStatus[] way = status switch
        {
            JobStatus.New => [],
            JobStatus.Prepped => [JobStatus.Analyzed, JobStatus.Prepped],
            JobStatus.Reviewed => [JobStatus.Analyzed, JobStatus.Prepped, JobStatus.Reviewed],
            JobStatus.Accepted => [JobStatus.Applied, JobStatus.Offered, JobStatus.Accepted],
            JobStatus.Analyzed or JobStatus.Applied => [status],
            _ => [JobStatus.Applied, status],
        };
        var job = NewJob();
        foreach (var step in way)
        {
            Assert.That(job.MoveTo(step, Now).IsSuccess);
        }

        return job;
    }

    private static Job NewJob() => Job.AddByHand(
        TypedId.New<UserId>(),
        new JobPosting("Engineer", "Initech", null, null, null, null, "", JobDetails.None),
        Now);
}
