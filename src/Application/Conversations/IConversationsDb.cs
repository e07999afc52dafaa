using AssistantPlatform.Domain.Conversations;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Conversations;

public interface IConversationsDb
{
    DbSet<Conversation> Conversations { get; }

    DbSet<Message> Messages { get; }

    DbSet<AgentRun> AgentRuns { get; }
}
