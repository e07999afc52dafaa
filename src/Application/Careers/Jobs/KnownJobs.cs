using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Careers.Jobs;

/// <summary>The jobs of a person that findings may be of, deleted ones too, by what they are recognised by.</summary>
internal sealed class KnownJobs
{
    private readonly ICareersDb _db;
    private readonly UserId _owner;
    private readonly Dictionary<JobIdentityId, Job> _jobs;

    private KnownJobs(ICareersDb db, UserId owner, Dictionary<JobIdentityId, Job> jobs) => (_db, _owner, _jobs) = (db, owner, jobs);

    public static async Task<KnownJobs> OfAsync(
        ICareersDb db, UserId owner, IEnumerable<JobFinding> findings, CancellationToken cancellationToken)
    {
        List<JobIdentityId> sought = [.. findings.SelectMany(finding => JobIdentity.In(owner, finding)).Distinct()];
        var found = await db.JobIdentities
            .Where(identity => identity.OwnerId == owner && sought.Contains(identity.Id))
            .Join(db.Jobs, identity => identity.JobId, job => job.Id, (identity, job) => new { identity.Id, Job = job })
            .ToListAsync(cancellationToken);
        return new KnownJobs(db, owner, found.ToDictionary(pair => pair.Id, pair => pair.Job));
    }

    /// <summary>
    /// What recognises a posting best decides: its number, then its address, then its text, and where it has none of them all
    /// that there is. Some boards have one address for all that they have.
    /// </summary>
    public Job? Find(JobFinding finding)
    {
        var (byNumber, byAddress) = (First(JobIdentity.InNumber(_owner, finding)), FindByAddress(finding.Posting.Url));
        return byNumber
            ?? (byAddress is not null && finding.IsNumberedOtherwiseThan(byAddress) ? null : byAddress)
            ?? First(JobIdentity.InText(_owner, finding.Posting))
            ?? First(JobIdentity.InLittle(_owner, finding));
    }

    public Job? FindByAddress(string? url) => First(JobIdentity.InAddress(_owner, url));

    /// <summary>From now on the job is recognised by what is in the finding, as far as no other one is.</summary>
    public void Claim(Job job, JobFinding finding)
    {
        foreach (var identity in JobIdentity.In(_owner, finding).Where(identity => _jobs.TryAdd(identity, job)))
        {
            _db.JobIdentities.Add(JobIdentity.Of(job, identity));
        }
    }

    private Job? First(IEnumerable<JobIdentityId> identities) =>
        identities.Select(_jobs.GetValueOrDefault).FirstOrDefault(job => job is not null);
}
