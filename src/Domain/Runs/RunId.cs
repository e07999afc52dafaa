using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Runs;

public readonly record struct RunId(Guid Value) : ITypedId<RunId>
{
    public static RunId From(Guid value) => new(value);

    // Keyset pages compare ids in SQL.
    public static bool operator <(RunId left, RunId right) => left.Value < right.Value;

    public static bool operator >(RunId left, RunId right) => left.Value > right.Value;
}
