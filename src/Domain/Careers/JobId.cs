using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Careers;

public readonly record struct JobId(Guid Value) : ITypedId<JobId>
{
    public static JobId From(Guid value) => new(value);

    /// <summary>The order of creation, as the database sorts uuids; lists go by it.</summary>
    public static bool operator <(JobId left, JobId right) => left.Value < right.Value;

    public static bool operator >(JobId left, JobId right) => left.Value > right.Value;
}
