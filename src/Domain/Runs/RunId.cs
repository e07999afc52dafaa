using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Runs;

public readonly record struct RunId(Guid Value) : ITypedId<RunId>
{
    public static RunId From(Guid value) => new(value);
}
