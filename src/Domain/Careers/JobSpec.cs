using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.Careers;

public static class JobSpec
{
    public static Specification<Job> ById(JobId id, UserId owner) => OwnedBy(owner).Where(job => job.Id == id);

    public static Specification<Job> OwnedBy(UserId owner) =>
        new Specification<Job>().Where(job => job.OwnerId == owner && job.DeletedAt == null);
}
