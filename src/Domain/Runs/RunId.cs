using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Runs;

public readonly record struct RunId(Guid Value) : ITypedId<RunId>
{
    public static RunId From(Guid value) => new(value);

    /// <summary>The order of creation, as the database sorts uuids; lists need it to break ties.</summary>
    public static bool operator <(RunId left, RunId right) => left.Value < right.Value;

    public static bool operator >(RunId left, RunId right) => left.Value > right.Value;
}
