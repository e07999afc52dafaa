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
    /// <summary>Out of the archive a job goes back to where it was.</summary>
    private static readonly Dictionary<JobStatus, JobStatus[]> Next = new()
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

    /// <param name="before">Where the job was before it was archived.</param>
    public static JobStatus[] From(JobStatus status, JobStatus? before) =>
        status != JobStatus.Archived ? Next[status] : before is { } earlier ? [earlier] : [];
}
