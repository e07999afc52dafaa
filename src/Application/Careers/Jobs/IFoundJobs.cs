using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Careers.Jobs;

/// <summary>All jobs that a filter finds, to be changed or handed out whole.</summary>
public interface IFoundJobs
{
    /// <param name="isResemblance">Whether what is written in nearly the same way as the filter's words is meant.</param>
    IQueryable<Job> Of(UserId owner, JobFilter filter, bool isResemblance = false);
}
