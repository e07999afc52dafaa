using AssistantPlatform.Application.Conversations.Contracts;
using AssistantPlatform.Application.Webhooks.Delivery;
using MediatR;

namespace AssistantPlatform.Application.Webhooks.Events;

internal sealed class TellOfConversations(WebhookEvents events)
    : INotificationHandler<ConversationStarted>, INotificationHandler<ConversationDeleted>, INotificationHandler<MessageAdded>
{
    public Task Handle(ConversationStarted notification, CancellationToken cancellationToken)
    {
        var (conversation, owner, title, area, at) = notification;
        return events.TellAsync(
            owner, EventCatalog.ConversationCreated, new ConversationData(conversation.Value, title, area, at), at, cancellationToken);
    }

    public Task Handle(ConversationDeleted notification, CancellationToken cancellationToken) => events.TellAsync(
        notification.Owner,
        EventCatalog.ConversationDeleted,
        new DeletedConversationData(notification.Conversation.Value),
        notification.At,
        cancellationToken);

    public Task Handle(MessageAdded notification, CancellationToken cancellationToken)
    {
        var (message, conversation, owner, run, at) = notification;
        var data = new MessageData(message.Value, conversation.Value, "user", "completed", run.Value, at);
        return events.TellAsync(owner, EventCatalog.MessageCreated, data, at, cancellationToken);
    }
}
