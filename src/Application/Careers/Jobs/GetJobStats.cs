using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Careers.Jobs;

/// <summary>How many jobs a person has, and how far they are with them.</summary>
public sealed record GetJobStats : IQuery<JobStatsDto>;

/// <param name="AverageScore">Null while none is judged.</param>
public sealed record JobStatsDto(int Total, int Scored, double? AverageScore, IReadOnlyList<JobStatusCountDto> Statuses);

/// <summary>A status that some jobs have.</summary>
public sealed record JobStatusCountDto(JobStatus Status, int Count);

internal sealed class GetJobStatsHandler(ICareersDb db, ICurrentUser user) : IQueryHandler<GetJobStats, JobStatsDto>
{
    public async Task<Result<JobStatsDto>> Handle(GetJobStats request, CancellationToken cancellationToken)
    {
        var groups = await db.Jobs.WithSpecification(JobSpec.OwnedBy(user.Id))
            .GroupBy(job => job.Status)
            .Select(jobs => new
            {
                Status = jobs.Key,
                Count = jobs.Count(),
                Scored = jobs.Count(job => job.Score != null),
                Score = jobs.Sum(job => (long?)job.Score) ?? 0,
            })
            .ToListAsync(cancellationToken);

        var scored = groups.Sum(group => group.Scored);
        return new JobStatsDto(
            groups.Sum(group => group.Count),
            scored,
            scored == 0 ? null : Math.Round((double)groups.Sum(group => group.Score) / scored, 1),
            [.. groups.OrderBy(group => group.Status).Select(group => new JobStatusCountDto(group.Status, group.Count))]);
    }
}
