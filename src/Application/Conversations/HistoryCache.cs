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
    public KnownHistory? Find(ConversationId conversation, int budget, int before) =>
        _conversations.TryGetValue(conversation, out KnownHistory? kept)
            && kept!.Window.Budget == budget && kept.Window.End < before
                ? kept
                : null;

    public void Keep(ConversationId conversation, HistoryWindow window) => Keep(conversation, new KnownHistory(window));

    /// <summary>Remembers what was answered to the question that is remembered.</summary>
    public void KeepAnswer(ConversationId conversation, Said answer)
    {
        if (_conversations.TryGetValue(conversation, out KnownHistory? kept) && kept!.Window.End < answer.Position)
        {
            Keep(conversation, kept with { Answer = answer });
        }
    }

    public void Dispose() => _conversations.Dispose();

    private void Keep(ConversationId conversation, KnownHistory history) => _conversations.Set(
        conversation,
        history,
        new MemoryCacheEntryOptions { SlidingExpiration = Retention, Size = history.ApproximateBytes });
}

/// <param name="Window">Ends with a question.</param>
/// <param name="Answer">
/// The answer to it that this process stored. Another may have taken its place: it is what was said last only when
/// nothing else stands between it and what is said next.
/// </param>
internal sealed record KnownHistory(HistoryWindow Window, Said? Answer = null)
{
    public long ApproximateBytes => Window.ApproximateBytes + (Answer?.ApproximateBytes ?? 0);
}
