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
    /// <param name="before">Where the job was before it was archived: out of the archive it goes back there.</param>
    public static JobStatus[] From(JobStatus status, JobStatus? before) =>
        [.. Enum.GetValues<JobStatus>().Where(next => Leads(status, next, before))];

    private static bool Leads(JobStatus from, JobStatus to, JobStatus? before) => from switch
    {
        JobStatus.Archived => to == before,
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
