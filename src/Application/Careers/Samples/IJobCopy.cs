using AssistantPlatform.Domain.Careers;

namespace AssistantPlatform.Application.Careers.Samples;

/// <summary>Stores many new jobs at once, all or none, faster than they could be saved.</summary>
public interface IJobCopy
{
    Task WriteAsync(
        IReadOnlyList<Job> jobs, IReadOnlyList<JobIdentity> identities, CancellationToken cancellationToken);
}
