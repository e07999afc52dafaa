using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Conversations;

/// <summary>
/// Rebuilds what was said, tool calls included, as far back as the model's context allows.
/// Clients never supply history.
/// </summary>
internal sealed class HistoryReader(IConversationsDb db, IModelCatalog models, HistoryCache cache)
{
    // Half a context is left to the system prompt, the tools and the answer with its tool results.
    private const int ContextShare = 2;
    private const int CharactersPerToken = 4;

    /// <summary>Oldest first; ends with the question that <paramref name="answer"/> is to answer.</summary>
    public async Task<IReadOnlyList<AgentMessage>> ReadAsync(Message answer, CancellationToken cancellationToken)
    {
        var contextLength = (models.Find(answer.Model!) ?? models.Default).ContextLength;
        var window = new HistoryWindow(contextLength / ContextShare * CharactersPerToken);
        var known = cache.Find(answer.ConversationId, window.Budget, before: answer.Position);

        var hasRoom = true;
        await foreach (var said in NewestFirst(answer, after: known?.End ?? 0).WithCancellation(cancellationToken))
        {
            hasRoom = window.TryExtend(said);
            if (!hasRoom)
            {
                break;
            }
        }

        if (known is not null && hasRoom)
        {
            window.Extend(known);
        }

        if (window.EndsWithQuestion)
        {
            cache.Keep(answer.ConversationId, window);
        }

        return window.ToHistory();
    }

    private IAsyncEnumerable<Said> NewestFirst(Message answer, int after) => db.Messages.AsNoTracking()
        .WithSpecification(MessageSpec.VisibleIn(answer.ConversationId))
        .Where(message => message.Position > after && message.Position < answer.Position)
        .OrderByDescending(message => message.Position)
        .Take(HistoryWindow.MaxMessages)
        .Select(message => new Said(message.Position, HistoryMapping.ToAgentMessages(message.Role, message.Parts)))
        .AsAsyncEnumerable();
}
