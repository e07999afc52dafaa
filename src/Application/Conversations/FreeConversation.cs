using AssistantPlatform.Application.Conversations.Contracts;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Conversations;
using MediatR;

namespace AssistantPlatform.Application.Conversations;

/// <summary>
/// Whatever ended a run of the agent: its message becomes final and its conversation free for the next question.
/// </summary>
internal sealed class FreeConversation(IConversationsDb db, IMediator mediator) : INotificationHandler<AgentRunEnded>
{
    public async Task Handle(AgentRunEnded notification, CancellationToken cancellationToken)
    {
        // By key, because the use case that ends a run has usually read all of this already.
        var run = await db.AgentRuns.FindAsync([notification.Run], cancellationToken);
        if (run is null)
        {
            return;
        }

        var message = await db.Messages.FindAsync([run.AssistantMessageId], cancellationToken);
        if (message?.Status == MessageStatus.Streaming)
        {
            message.Finish(AgentRunEnding.MessageStatusOf(notification.Outcome), failure: null, notification.At);
        }

        var conversation = await db.Conversations.FindAsync([run.ConversationId], cancellationToken);
        conversation?.EndReply(notification.Run, notification.At);
        if (message is not null)
        {
            await mediator.Publish(NewsOf(message, run, notification), cancellationToken);
        }
    }
    private static AnswerEnded NewsOf(Message message, AgentRun run, AgentRunEnded ended) => new(
        message.Id,
        message.ConversationId,
        run.OwnerId,
        run.RunId,
        ended.Outcome,
        message.Failure?.Code,
        message.CreatedAt,
        ended.At);
}
