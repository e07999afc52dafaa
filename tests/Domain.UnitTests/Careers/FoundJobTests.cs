using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.UnitTests.Careers;

/// <summary>A job that is found again and again.</summary>
internal sealed class FoundJobTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly UserId Ann = TypedId.New<UserId>();

    private static readonly JobPosting Posting = new(
        "Engineer",
        "Acme",
        "https://boards.greenhouse.io/acme/jobs/77",
        null,
        null,
        Now.AddDays(-3),
        "Build things.",
        new JobDetails
        {
            Locations = [new JobLocation("Zürich")],
            Salary = new Salary { Raw = "a lot", Origin = SalaryOrigin.Text },
        });

    private static readonly JobFinding Finding = new("greenhouse", "77", Posting);

    [Test]
    public void Learns_nothing_from_what_it_knows()
    {
        var job = Job.Find(Ann, Finding, Now);

        Assert.That(job.Learn(Finding, Now.AddHours(1)), Is.False);
        Assert.That(job.UpdatedAt, Is.EqualTo(Now));
        Assert.That(job.Sources, Has.Count.EqualTo(1));
    }

    [Test]
    public void Adds_what_it_learns_and_loses_nothing()
    {
        var job = Job.Find(Ann, Finding, Now);
        var other = Finding with
        {
            Source = "arbeitnow",
            SourceId = null,
            Posting = Posting with
            {
                Title = "Engineer (m/f/d)",
                Url = "https://arbeitnow.com/acme-engineer",
                RemoteMode = RemoteMode.Hybrid,
                PostedAt = Now.AddDays(-1),
                Description = "Build",
                Details = new JobDetails
                {
                    Locations = [new JobLocation("Bern")],
                    Salary = new Salary { Min = 100, Max = 120, Currency = "CHF", Period = SalaryPeriod.Year, Origin = SalaryOrigin.Structured },
                    Seniority = "senior",
                },
            },
        };

        Assert.That(job.Learn(other, Now.AddHours(1)), Is.True);

        Assert.Multiple(() =>
        {
            Assert.That((job.Title, job.Url, job.Description), Is.EqualTo((Posting.Title, Posting.Url, Posting.Description)));
            Assert.That((job.RemoteMode, job.PostedAt), Is.EqualTo((RemoteMode.Hybrid, Posting.PostedAt)));
            Assert.That(job.Details.Locations.Select(location => location.Raw), Is.EqualTo(["Zürich", "Bern"]));
            Assert.That((job.Details.Salary!.Max, job.Details.Seniority), Is.EqualTo((120m, "senior")));
            Assert.That(job.Sources.Select(source => source.Name), Is.EqualTo(["greenhouse", "arbeitnow"]));
        });
    }

    [Test]
    public void Takes_a_longer_description_but_not_over_what_its_person_wrote()
    {
        var (untouched, edited) = (Job.Find(Ann, Finding, Now), Job.Find(Ann, Finding, Now));
        edited.Revise(edited.Posting with { Description = "Mine.", Url = null }, Now);
        var longer = Finding with { Posting = Posting with { Description = "Build things that last." } };

        untouched.Learn(longer, Now);
        edited.Learn(longer, Now);

        Assert.That(untouched.Description, Is.EqualTo("Build things that last."));
        Assert.That((edited.Description, edited.Url), Is.EqualTo(("Mine.", (string?)null)));
    }

    [Test]
    public void Takes_no_other_place_than_its_person_wrote()
    {
        var job = Job.Find(Ann, Finding, Now);
        job.Revise(job.Posting with { Details = job.Details.At([new JobLocation("Basel")]) }, Now);

        job.Learn(Finding, Now);

        Assert.That(job.Details.Locations.Select(location => location.Raw), Is.EqualTo(["Basel"]));
    }

    [Test]
    public void Notes_once_a_day_that_it_is_still_there()
    {
        var job = Job.Find(Ann, Finding, Now);

        Assert.That(job.Learn(Finding, Now.AddDays(2)), Is.False);

        Assert.That(job.Sources[0].LastSeenOn, Is.EqualTo(new DateOnly(2026, 3, 3)));
        Assert.That(job.Sources[0].FirstSeenAt, Is.EqualTo(Now));
    }

    [Test]
    public void Is_recognised_by_its_number_its_address_or_its_text()
    {
        var text = new string('x', 300);
        JobFinding[] same =
        [
            Finding,
            new("other", "9", Posting with { Url = Posting.Url + "?utm_source=mail" }),
            new("page", null, Posting with { Url = "https://acme.com/careers?gh_jid=77" }),
        ];
        var one = new JobFinding("a", null, Posting with { Url = null, Description = text });
        var other = new JobFinding("b", "1", one.Posting with { Company = "ACME Inc.", Description = $"# {text}" });

        foreach (var finding in same)
        {
            Assert.That(JobIdentity.In(Ann, finding).Intersect(JobIdentity.In(Ann, Finding)), Is.Not.Empty);
        }

        Assert.That(JobIdentity.In(Ann, one).Intersect(JobIdentity.In(Ann, other)), Is.Not.Empty);
    }

    [Test]
    public void Is_not_taken_for_another()
    {
        JobFinding[] others =
        [
            Finding with { SourceId = "78", Posting = Posting with { Url = "https://boards.greenhouse.io/acme/jobs/78" } },
            Finding with { Source = "lever", Posting = Posting with { Url = "https://jobs.lever.co/acme/77" } },
        ];

        foreach (var finding in others)
        {
            Assert.That(JobIdentity.In(Ann, finding).Intersect(JobIdentity.In(Ann, Finding)), Is.Empty);
        }

        Assert.That(JobIdentity.In(TypedId.New<UserId>(), Finding).Intersect(JobIdentity.In(Ann, Finding)), Is.Empty);
    }
}
