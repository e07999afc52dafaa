using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Conversations;

/// <summary>
/// Rebuilds what was said, tool calls included, as far back as the model's context allows.
/// Clients never supply history.
/// </summary>
internal sealed class HistoryReader(IConversationsDb db, IModelCatalog models)
{
    // Half a context is left to the system prompt, the tools and the answer with its tool results.
    private const int ContextShare = 2;
    private const int CharactersPerToken = 4;
    private const int MaxMessages = 400;

    /// <summary>Oldest first; ends with the question that <paramref name="answer"/> is to answer.</summary>
    public async Task<IReadOnlyList<AgentMessage>> ReadAsync(Message answer, CancellationToken cancellationToken)
    {
        var contextLength = (models.Find(answer.Model!) ?? models.Default).ContextLength;
        var budget = contextLength / ContextShare * CharactersPerToken;

        var newestFirst = db.Messages.AsNoTracking()
            .WithSpecification(MessageSpec.VisibleIn(answer.ConversationId))
            .Where(message => message.Position < answer.Position)
            .OrderByDescending(message => message.Position)
            .Take(MaxMessages)
            .Select(message => new { message.Role, message.Parts })
            .AsAsyncEnumerable();

        var history = new List<AgentMessage>();
        await foreach (var message in newestFirst.WithCancellation(cancellationToken))
        {
            var said = HistoryMapping.ToAgentMessages(message.Role, message.Parts);
            budget -= said.Sum(HistoryMapping.LengthOf);
            if (budget < 0 && history.Count > 0)
            {
                break;
            }

            history.InsertRange(0, said);
        }

        // A history that was cut must not begin with an answer whose question is missing.
        history.RemoveRange(0, Math.Max(0, history.FindIndex(message => message is UserTurn)));
        return history;
    }
}
