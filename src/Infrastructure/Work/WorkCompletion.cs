namespace AssistantPlatform.Infrastructure.Work;

/// <summary>
/// Deletes completed items. The first goes at once; those that complete while it is being deleted go together,
/// so that a busy queue needs few statements and a quiet one waits for nobody.
/// </summary>
internal sealed class WorkCompletion(WorkStore store)
{
    private readonly Lock _gate = new();
    private Batch? _waiting;
    private bool _isDeleting;

    /// <summary>Returns when the item is deleted.</summary>
    public Task CompleteAsync(ClaimedItem item)
    {
        Batch batch;
        bool isFirst;
        lock (_gate)
        {
            batch = _waiting ??= new Batch();
            batch.Items.Add(item);
            (isFirst, _isDeleting) = (!_isDeleting, true);
        }

        if (isFirst)
        {
            _ = DeleteAsync();
        }

        return batch.Deleted.Task;
    }

    private async Task DeleteAsync()
    {
        while (TakeWaiting() is { } batch)
        {
            try
            {
                await store.CompleteAsync(batch.Items, CancellationToken.None);
                batch.Deleted.SetResult();
            }
            catch (Exception exception)
            {
                batch.Deleted.SetException(exception);
            }
        }
    }

    private Batch? TakeWaiting()
    {
        lock (_gate)
        {
            var batch = _waiting;
            _waiting = null;
            _isDeleting = batch is not null;
            return batch;
        }
    }

    private sealed class Batch
    {
        public List<ClaimedItem> Items { get; } = [];

        public TaskCompletionSource Deleted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
