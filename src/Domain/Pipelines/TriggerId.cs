using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Pipelines;

public readonly record struct TriggerId(Guid Value) : ITypedId<TriggerId>
{
    public static TriggerId From(Guid value) => new(value);

    // Keyset pages compare ids in SQL.
    public static bool operator <(TriggerId left, TriggerId right) => left.Value < right.Value;

    public static bool operator >(TriggerId left, TriggerId right) => left.Value > right.Value;
}
