using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Conversations;

/// <summary>
/// Stores the text that answers have so far, of all that ask within a moment in one transaction: nobody waits for it, and
/// hundreds of answers at once must not cost hundreds of transactions.
/// </summary>
internal sealed class PartialTexts
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    private readonly PersistentSender _sender;
    private readonly Gathering<PartialText, Error?> _asked;

    public PartialTexts(PersistentSender sender, TimeProvider clock)
    {
        _sender = sender;
        _asked = new Gathering<PartialText, Error?>(StoreAsync, linger: () => Task.Delay(Moment, clock));
    }

    public PartialText Store(AgentRunCheckpoint checkpoint)
    {
        var partial = new PartialText(checkpoint);
        partial.Stored = _asked.AskAsync(partial);
        return partial;
    }

    private async Task<Result<IReadOnlyList<Error?>>> StoreAsync(IReadOnlyList<PartialText> partials)
    {
        var wanted = partials.Where(partial => partial.TryBegin()).ToList();
        if (wanted.Count == 0)
        {
            return new Error?[partials.Count];
        }

        var command = new CheckpointAgentRuns([.. wanted.Select(partial => partial.Checkpoint)]);
        var stored = await _sender.TrySendAsync(command, CancellationToken.None);
        if (stored is { Error: { } refusal })
        {
            return refusal;
        }

        var refusals = stored?.Value ?? [.. wanted.Select(_ => CommonErrors.DatabaseAway)];
        var answers = wanted.Zip(refusals).ToDictionary();
        foreach (var (partial, _) in answers.Where(answer => answer.Value is null))
        {
            partial.Checkpoint.Known.NoteStored();
        }

        return Result.Ok<IReadOnlyList<Error?>>([.. partials.Select(partial => answers.GetValueOrDefault(partial))]);
    }
}

/// <summary>Text that is to be stored; until that begins it can be withdrawn in favour of what is stored after it.</summary>
internal sealed class PartialText(AgentRunCheckpoint checkpoint)
{
    private const int Open = 0;
    private const int Begun = 1;
    private const int Withdrawn = 2;

    private int _state = Open;

    public AgentRunCheckpoint Checkpoint => checkpoint;

    public Task<Result<Error?>> Stored { private get; set; } = Task.FromResult(Result.Ok<Error?>(null));

    public bool IsSettled => Stored.IsCompleted;

    /// <summary>Why it was not stored; null when it was, or was withdrawn before.</summary>
    public async Task<Error?> WithdrawAsync()
    {
        if (Interlocked.CompareExchange(ref _state, Withdrawn, Open) == Open)
        {
            return null;
        }

        var stored = await Stored;
        return stored.Error ?? stored.Value;
    }

    /// <summary>False when it is withdrawn.</summary>
    public bool TryBegin() => Interlocked.CompareExchange(ref _state, Begun, Open) != Withdrawn;
}
