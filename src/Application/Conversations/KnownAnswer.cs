using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Conversations;

namespace AssistantPlatform.Application.Conversations;

/// <summary>All that answering reads and changes.</summary>
internal sealed record KnownAnswer(AgentRun AgentRun, Conversation Conversation, Message Answer, KnownRun Run)
{
    public void AttachTo(IConversationsDb db)
    {
        db.AgentRuns.Attach(AgentRun);
        db.Conversations.Attach(Conversation);
        db.Messages.Attach(Answer);
    }
}
