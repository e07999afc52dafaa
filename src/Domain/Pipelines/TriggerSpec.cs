using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.Pipelines;

public static class TriggerSpec
{
    public static Specification<Trigger> ById(TriggerId id, UserId owner) => OwnedBy(owner).Where(trigger => trigger.Id == id);

    public static Specification<Trigger> OwnedBy(UserId owner) =>
        new Specification<Trigger>().Where(trigger => trigger.OwnerId == owner);
}
