using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Conversations;

/// <summary>
/// Stores the text that answers have so far, of all that ask within a moment in one transaction: nobody waits for it, and
/// hundreds of answers at once must not cost hundreds of transactions.
/// </summary>
internal sealed class PartialTexts(PersistentSender sender, TimeProvider clock)
{
    private const int MaxTogether = 100;
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private List<PartialText> _asked = [];

    public PartialText Store(AgentRunCheckpoint checkpoint)
    {
        var partial = new PartialText(checkpoint);
        bool isFirst;
        lock (_gate)
        {
            _asked.Add(partial);
            isFirst = _asked.Count == 1;
        }

        if (isFirst)
        {
            _ = StoreAskedAsync();
        }

        return partial;
    }

    private async Task StoreAskedAsync()
    {
        await Task.Delay(Moment, clock);
        foreach (var together in TakeAsked().Where(partial => partial.TryBegin()).Chunk(MaxTogether))
        {
            await StoreAsync(together);
        }
    }

    private List<PartialText> TakeAsked()
    {
        lock (_gate)
        {
            var asked = _asked;
            _asked = [];
            return asked;
        }
    }

    private async Task StoreAsync(PartialText[] together)
    {
        try
        {
            var command = new CheckpointAgentRuns([.. together.Select(partial => partial.Checkpoint)]);
            var stored = await sender.TrySendAsync(command, CancellationToken.None);
            for (var index = 0; index < together.Length; index++)
            {
                together[index].NoteStored(stored is { } result ? result.Error ?? result.Value[index] : CommonErrors.DatabaseAway);
            }
        }
        catch (Exception) when (together.Length > 1)
        {
            await StoreEachAsync(together);
        }
        catch (Exception bug)
        {
            together[0].Fail(bug);
        }
    }

    /// <summary>One that cannot be stored must not cost the others theirs.</summary>
    private async Task StoreEachAsync(PartialText[] together)
    {
        foreach (var partial in together)
        {
            await StoreAsync([partial]);
        }
    }
}

/// <summary>Text that is to be stored; until that begins it can be withdrawn in favour of what is stored after it.</summary>
internal sealed class PartialText(AgentRunCheckpoint checkpoint)
{
    private readonly TaskCompletionSource<Error?> _stored = new();
    private int _isDecided;

    public AgentRunCheckpoint Checkpoint => checkpoint;

    public bool IsSettled => _stored.Task.IsCompleted;

    /// <summary>Why it was not stored; null when it was, or was withdrawn before.</summary>
    public Task<Error?> WithdrawAsync()
    {
        if (TryBegin())
        {
            _stored.SetResult(null);
        }

        return _stored.Task;
    }

    /// <summary>False when it is withdrawn or being stored already.</summary>
    public bool TryBegin() => Interlocked.Exchange(ref _isDecided, 1) == 0;

    public void NoteStored(Error? refusal)
    {
        if (refusal is null)
        {
            checkpoint.Known.NoteStored();
        }

        _stored.SetResult(refusal);
    }

    public void Fail(Exception bug) => _stored.SetException(bug);
}
