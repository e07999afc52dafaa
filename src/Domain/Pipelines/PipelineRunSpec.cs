using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Domain.Pipelines;

public static class PipelineRunSpec
{
    public static Specification<PipelineRun> ById(RunId id, UserId owner) =>
        new Specification<PipelineRun>().Where(run => run.RunId == id && run.OwnerId == owner);

    public static Specification<PipelineRun> OwnedBy(UserId owner) =>
        new Specification<PipelineRun>().Where(run => run.OwnerId == owner);
}
