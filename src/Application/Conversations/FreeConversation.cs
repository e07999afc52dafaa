using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Conversations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Conversations;

/// <summary>Whatever ended a run of the agent: its message becomes final and its conversation free for the next question.</summary>
internal sealed class FreeConversation(IConversationsDb db) : INotificationHandler<RunEnded>
{
    public async Task Handle(RunEnded notification, CancellationToken cancellationToken)
    {
        var run = await db.AgentRuns.SingleOrDefaultAsync(candidate => candidate.RunId == notification.Run, cancellationToken);
        if (run is null)
        {
            return;
        }

        var message = await db.Messages.SingleAsync(candidate => candidate.Id == run.AssistantMessageId, cancellationToken);
        if (message.Status == MessageStatus.Streaming)
        {
            message.Finish(AgentRunEnding.MessageStatusOf(notification.Outcome), failure: null, notification.At);
        }

        var conversation = await db.Conversations.SingleAsync(candidate => candidate.Id == run.ConversationId, cancellationToken);
        conversation.EndReply(notification.Run, notification.At);
    }
}
