using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Identity;
using Microsoft.Extensions.Caching.Memory;

namespace AssistantPlatform.Application.Conversations;

/// <summary>
/// Remembers conversations up to the question asked last, so that the next turn reads only what is new.
/// What was said up to there can't be out of date: only the answer to it may still be replaced.
/// </summary>
internal sealed class HistoryCache : IDisposable
{
    /// <summary>Rung when a person's conversations were erased. Rare, so all is forgotten instead of looked through.</summary>
    public const string ForgetBell = "conversations_erased";

    private const long MaxBytes = 32 * 1024 * 1024;
    private static readonly TimeSpan Retention = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _conversations = new(new MemoryCacheOptions { SizeLimit = MaxBytes });

    public HistoryCache(IDoorbells bells) => bells.Listen(ForgetBell, _ =>
    {
        _conversations.Clear();
        return Task.CompletedTask;
    });

    /// <summary>What is known of a conversation before a position; nothing, when a window of another size was kept.</summary>
    public KnownHistory? Find(ConversationId conversation, int budget, int before) =>
        _conversations.TryGetValue(conversation, out KnownHistory? kept)
            && kept!.Window.Budget == budget && kept.Window.End < before
                ? kept
                : null;

    public void Keep(ConversationId conversation, HistoryWindow window) => Keep(conversation, new KnownHistory(window));

    /// <summary>Remembers a conversation in which nothing was said. One that was never stored is never asked for.</summary>
    public void KeepNew(Conversation conversation) => Keep(
        conversation.Id,
        new KnownHistory(new HistoryWindow(budget: 0), Conversation: new LastStored<Conversation>(conversation)));

    /// <summary>Remembers what was answered to the question that is remembered, and the conversation as that left it.</summary>
    public void KeepAnswer(Said answer, Conversation conversation)
    {
        if (_conversations.TryGetValue(conversation.Id, out KnownHistory? kept) && kept!.Window.End < answer.Position)
        {
            Keep(conversation.Id, kept with { Answer = answer, Conversation = new LastStored<Conversation>(conversation) });
        }
    }

    /// <summary>
    /// The conversation as its start or an answer left it here, when a question may follow. Changed elsewhere meanwhile,
    /// it is refused when it is saved. Null when it is somebody else's, is not known, or was taken before.
    /// </summary>
    public Conversation? TakeForQuestion(ConversationId conversation, UserId owner) =>
        _conversations.TryGetValue(conversation, out KnownHistory? kept)
            && kept!.Conversation?.Take() is { Archived: false, ActiveRunId: null } known && known.OwnerId == owner
                ? known
                : null;

    public void Dispose() => _conversations.Dispose();

    private void Keep(ConversationId conversation, KnownHistory history) => _conversations.Set(
        conversation,
        history,
        new MemoryCacheEntryOptions { SlidingExpiration = Retention, Size = history.ApproximateBytes });
}

/// <param name="Window">Ends with a question; empty while nothing was said.</param>
/// <param name="Answer">
/// The answer to it that this process stored. Another may have taken its place: it is what was said last only when
/// nothing else stands between it and what is said next.
/// </param>
internal sealed record KnownHistory(
    HistoryWindow Window, Said? Answer = null, LastStored<Conversation>? Conversation = null)
{
    private const int BytesPerConversation = 500;

    public long ApproximateBytes => BytesPerConversation + Window.ApproximateBytes + (Answer?.ApproximateBytes ?? 0);
}
