using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.Runs;

public static class RunSpec
{
    /// <param name="kind">Null for any.</param>
    public static Specification<Run> ById(RunId id, UserId owner, RunKind? kind = null) => kind is { } wanted
        ? new Specification<Run>().Where(run => run.Id == id && run.OwnerId == owner && run.Kind == wanted)
        : new Specification<Run>().Where(run => run.Id == id && run.OwnerId == owner);
}
