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
    /// <param name="question">Spares reading it, when it is known to be the newest message before the answer.</param>
    public async Task<IReadOnlyList<AgentMessage>> ReadAsync(
        Message answer, Message? question, CancellationToken cancellationToken)
    {
        var contextLength = (models.Find(answer.Model!) ?? models.Default).ContextLength;
        var window = new HistoryWindow(contextLength / ContextShare * CharactersPerToken);
        var known = cache.Find(answer.ConversationId, window.Budget, before: answer.Position);

        var hasRoom = true;
        var newest = NewestFrom(question, known) ?? NewestFirst(answer, after: known?.Window.End ?? 0);
        await foreach (var said in newest.WithCancellation(cancellationToken))
        {
            hasRoom = window.TryExtend(said);
            if (!hasRoom)
            {
                break;
            }
        }

        if (known is not null && hasRoom)
        {
            window.Extend(known.Window);
        }

        if (window.EndsWithQuestion)
        {
            cache.Keep(answer.ConversationId, window);
        }

        return window.ToHistory();
    }

    /// <summary>Null when not everything before the question is known.</summary>
    private static IAsyncEnumerable<Said>? NewestFrom(Message? question, KnownHistory? known) =>
        (question?.Position, known?.Answer) switch
        {
            (1, _) => AsyncEnumerable.Repeat(Said.From(question!), 1),
            ({ } position, { } answer) when answer.Position == position - 1 =>
                new[] { Said.From(question!), answer }.ToAsyncEnumerable(),
            _ => null,
        };

    private IAsyncEnumerable<Said> NewestFirst(Message answer, int after) => db.Messages.AsNoTracking()
        .WithSpecification(MessageSpec.VisibleIn(answer.ConversationId))
        .Where(message => message.Position > after && message.Position < answer.Position)
        .OrderByDescending(message => message.Position)
        .Take(HistoryWindow.MaxMessages)
        .Select(message => new Said(message.Position, HistoryMapping.ToAgentMessages(message.Role, message.Parts)))
        .AsAsyncEnumerable();
}
