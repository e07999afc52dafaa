using AssistantPlatform.Domain.Conversations;
using Microsoft.Extensions.Caching.Memory;

namespace AssistantPlatform.Application.Conversations;

/// <summary>
/// Remembers conversations up to the question asked last, so that the next turn reads only what is new.
/// It can't be out of date: after a question only its answer may still be replaced, never what was said before.
/// </summary>
internal sealed class HistoryCache : IDisposable
{
    private const long MaxBytes = 32 * 1024 * 1024;
    private static readonly TimeSpan Retention = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _conversations = new(new MemoryCacheOptions { SizeLimit = MaxBytes });

    /// <summary>What is known of a conversation before a position; nothing, when a window of another size was kept.</summary>
    public HistoryWindow? Find(ConversationId conversation, int budget, int before) =>
        _conversations.TryGetValue(conversation, out HistoryWindow? kept) && kept!.Budget == budget && kept.End < before
            ? kept
            : null;

    public void Keep(ConversationId conversation, HistoryWindow window) => _conversations.Set(
        conversation,
        window,
        new MemoryCacheEntryOptions { SlidingExpiration = Retention, Size = window.ApproximateBytes });

    public void Dispose() => _conversations.Dispose();
}
