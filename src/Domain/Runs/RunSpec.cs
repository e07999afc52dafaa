using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.Runs;

public static class RunSpec
{
    public static Specification<Run> ById(RunId id, UserId owner) =>
        new Specification<Run>().Where(run => run.Id == id && run.OwnerId == owner);
}
