using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Careers.Jobs;

/// <summary>How a person's search for a job goes: how far jobs came, and what was done week by week.</summary>
public sealed record GetJobInsights : IQuery<JobInsightsDto>
{
    public const int Weeks = 12;
}

/// <param name="Weeks">The last twelve, the present one last.</param>
public sealed record JobInsightsDto(JobFunnelDto Funnel, IReadOnlyList<JobWeekDto> Weeks);

/// <summary>How many jobs came how far, wherever they are now.</summary>
/// <param name="Interviewing">Also those that went on to an offer without an interview.</param>
public sealed record JobFunnelDto(int Saved, int Applied, int Interviewing, int Offered, int Accepted);

/// <param name="Begins">A Monday.</param>
public sealed record JobWeekDto(DateOnly Begins, int Added, int Applied);

/// <summary>Counts what the database need not hand out to be counted.</summary>
public interface IJobStatistics
{
    Task<JobFunnelDto> CountFunnelAsync(CancellationToken cancellationToken);

    /// <summary>Weeks in which something was done, since a Monday.</summary>
    Task<IReadOnlyList<JobWeekDto>> CountWeeksAsync(DateOnly since, CancellationToken cancellationToken);
}

internal sealed class GetJobInsightsHandler(IJobStatistics statistics, TimeProvider clock)
    : IQueryHandler<GetJobInsights, JobInsightsDto>
{
    private const int DaysOfWeek = 7;

    public async Task<Result<JobInsightsDto>> Handle(GetJobInsights request, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var monday = today.AddDays(-(((int)today.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));
        var first = monday.AddDays(-DaysOfWeek * (GetJobInsights.Weeks - 1));
        var counted = (await statistics.CountWeeksAsync(first, cancellationToken)).ToDictionary(week => week.Begins);
        var weeks = Enumerable.Range(0, GetJobInsights.Weeks).Select(week => first.AddDays(DaysOfWeek * week));
        return new JobInsightsDto(
            await statistics.CountFunnelAsync(cancellationToken),
            [.. weeks.Select(begins => counted.GetValueOrDefault(begins, new JobWeekDto(begins, Added: 0, Applied: 0)))]);
    }
}
