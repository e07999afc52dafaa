using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Conversations;

public readonly record struct ConversationId(Guid Value) : ITypedId<ConversationId>
{
    public static ConversationId From(Guid value) => new(value);
}

public readonly record struct MessageId(Guid Value) : ITypedId<MessageId>
{
    public static MessageId From(Guid value) => new(value);
}
