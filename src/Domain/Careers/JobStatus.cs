namespace AssistantPlatform.Domain.Careers;

/// <summary>How far a person is with a job.</summary>
public enum JobStatus
{
    New,
    Analyzed,
    Prepped,
    Reviewed,
    Applied,
    Interviewing,
    Offered,
    Accepted,
    Rejected,
    Archived,
}

/// <summary>A step that a person took with a job.</summary>
public sealed record JobStatusChange(JobStatus From, JobStatus To, DateTimeOffset At);

internal static class JobTransitions
{
    private static readonly JobStatus[] All = Enum.GetValues<JobStatus>();

    // Lists ask it of every job.
    private static readonly Dictionary<JobStatus, JobStatus[]> Next =
        All.ToDictionary(status => status, status => Array.FindAll(All, next => Leads(status, next)));

    /// <param name="before">Where the job was before it was archived: out of the archive it goes back there.</param>
    public static IReadOnlyList<JobStatus> From(JobStatus status, JobStatus? before) =>
        status is JobStatus.Archived && before is { } back ? [back] : Next[status];

    private static bool Leads(JobStatus from, JobStatus to) => from switch
    {
        JobStatus.Archived => false,
        _ when to is JobStatus.Archived => true,
        JobStatus.New => to is JobStatus.Analyzed or JobStatus.Applied,
        JobStatus.Analyzed => to is JobStatus.Prepped or JobStatus.Applied,
        JobStatus.Prepped => to is JobStatus.Reviewed or JobStatus.Applied,
        JobStatus.Reviewed => to is JobStatus.Applied,
        JobStatus.Applied => to is JobStatus.Interviewing or JobStatus.Offered or JobStatus.Rejected,
        JobStatus.Interviewing => to is JobStatus.Offered or JobStatus.Rejected,
        JobStatus.Offered => to is JobStatus.Accepted or JobStatus.Rejected,
        _ => false,
    };
}
