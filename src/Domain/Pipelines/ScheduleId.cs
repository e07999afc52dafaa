using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Pipelines;

public readonly record struct ScheduleId(Guid Value) : ITypedId<ScheduleId>
{
    public static ScheduleId From(Guid value) => new(value);

    /// <summary>The order of creation, as the database sorts uuids; lists go by it.</summary>
    public static bool operator <(ScheduleId left, ScheduleId right) => left.Value < right.Value;

    public static bool operator >(ScheduleId left, ScheduleId right) => left.Value > right.Value;
}
