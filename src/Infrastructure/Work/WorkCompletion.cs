using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Infrastructure.Work;

/// <summary>Deletes completed items, those that complete at one moment together.</summary>
internal sealed class WorkCompletion(WorkStore store)
{
    private readonly Gathering<ClaimedItem, Done> _completed = new(async items =>
    {
        await store.CompleteAsync(items, CancellationToken.None);
        return new Done[items.Count];
    });

    /// <summary>Returns when the item is deleted.</summary>
    public Task CompleteAsync(ClaimedItem item) => _completed.AskAsync(item);
}
