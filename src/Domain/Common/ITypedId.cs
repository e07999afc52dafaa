namespace AssistantPlatform.Domain.Common;

/// <summary>An id that cannot be mistaken for another entity's. The value is a UUIDv7, so ids sort by creation time.</summary>
public interface ITypedId<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

public static class TypedId
{
    public static TId New<TId>()
        where TId : struct, ITypedId<TId> => TId.From(Guid.CreateVersion7());
}
