using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Runs;
using Microsoft.Extensions.Caching.Memory;

namespace AssistantPlatform.Application.Conversations;

/// <summary>
/// What was asked in this process and is about to be answered, mostly in this process too: then nothing needs to be read.
/// A question that was never stored is never asked for.
/// </summary>
internal sealed class AskedQuestions : IDisposable
{
    private const int MaxQuestions = 1000;
    private static readonly TimeSpan Retention = TimeSpan.FromSeconds(30);

    private readonly MemoryCache _asked = new(new MemoryCacheOptions { SizeLimit = MaxQuestions });

    public void Keep(RunId run, AskedQuestion question) => _asked.Set(
        run,
        new LastStored<AskedQuestion>(question),
        new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Retention, Size = 1 });

    /// <summary>Null when it is not known here, or was taken before.</summary>
    public AskedQuestion? Take(RunId run) =>
        _asked.TryGetValue(run, out LastStored<AskedQuestion>? kept) ? kept!.Take() : null;

    public void Dispose() => _asked.Dispose();
}

/// <param name="Question">Null when an earlier question is answered again.</param>
internal sealed record AskedQuestion(Message? Question, KnownAnswer Known);
