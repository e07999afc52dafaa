using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.Conversations;

public static class ConversationSpec
{
    public static Specification<Conversation> ById(ConversationId id, UserId owner) =>
        OwnedBy(owner).Where(conversation => conversation.Id == id);

    public static Specification<Conversation> OwnedBy(UserId owner) =>
        new Specification<Conversation>().Where(conversation => conversation.OwnerId == owner);
}

public static class MessageSpec
{
    /// <summary>What the conversation shows: without answers that were replaced.</summary>
    public static Specification<Message> VisibleIn(ConversationId conversation) =>
        new Specification<Message>().Where(message => message.ConversationId == conversation && message.SupersededAt == null);
}
