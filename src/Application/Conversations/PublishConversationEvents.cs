using AssistantPlatform.Application.Conversations.Contracts;
using AssistantPlatform.Domain.Conversations;
using MediatR;

namespace AssistantPlatform.Application.Conversations;

internal sealed class PublishConversationEvents(IConversationsDb db, IMediator mediator)
    : INotificationHandler<ConversationOpened>, INotificationHandler<ConversationRemoved>, INotificationHandler<QuestionAsked>
{
    public async Task Handle(ConversationOpened notification, CancellationToken cancellationToken)
    {
        // By key, because it is just being added. The first question has given it its title meanwhile.
        if (await db.Conversations.FindAsync([notification.Conversation], cancellationToken) is { } started)
        {
            await mediator.Publish(
                new ConversationStarted(started.Id, started.OwnerId, started.Title, started.Area, started.CreatedAt),
                cancellationToken);
        }
    }

    public Task Handle(ConversationRemoved notification, CancellationToken cancellationToken) => mediator.Publish(
        new ConversationDeleted(notification.Conversation, notification.Owner, notification.At), cancellationToken);

    public Task Handle(QuestionAsked notification, CancellationToken cancellationToken)
    {
        var (message, conversation, owner, run, at) = notification;
        return mediator.Publish(new MessageAdded(message, conversation, owner, run, at), cancellationToken);
    }
}
