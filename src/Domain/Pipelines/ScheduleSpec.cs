using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.Pipelines;

public static class ScheduleSpec
{
    public static Specification<Schedule> ById(ScheduleId id, UserId owner) =>
        OwnedBy(owner).Where(schedule => schedule.Id == id);

    public static Specification<Schedule> OwnedBy(UserId owner) =>
        new Specification<Schedule>().Where(schedule => schedule.OwnerId == owner);
}
