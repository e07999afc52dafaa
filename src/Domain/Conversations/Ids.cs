using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Conversations;

public readonly record struct ConversationId(Guid Value) : ITypedId<ConversationId>
{
    public static ConversationId From(Guid value) => new(value);

    /// <summary>The order of creation, as the database sorts uuids; lists need it to break ties.</summary>
    public static bool operator <(ConversationId left, ConversationId right) => left.Value < right.Value;

    public static bool operator >(ConversationId left, ConversationId right) => left.Value > right.Value;
}

public readonly record struct MessageId(Guid Value) : ITypedId<MessageId>
{
    public static MessageId From(Guid value) => new(value);
}
