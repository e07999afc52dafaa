using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Conversations;

/// <summary>
/// Stores an answer while it grows. A step boundary waits for the database, partial text is stored beside the stream:
/// a database that is slow or away must not hold up what a person reads.
/// </summary>
internal sealed class AgentRunCheckpoints(
    PersistentSender sender, AgentRunStart start, AgentRunJournal journal, TimeProvider clock)
{
    private static readonly TimeSpan PartialTextInterval = TimeSpan.FromSeconds(2);

    private long _last = clock.GetTimestamp();
    private Task<bool> _partial = Task.FromResult(true);

    /// <summary>Stores what the event makes worth storing. False when another attempt has the run.</summary>
    public async ValueTask<bool> FollowAsync(AgentEvent agentEvent, CancellationToken cancellationToken)
    {
        if (agentEvent is ModelTurnEnded or ToolCalled { Approval: null } or ApprovedToolCalled or ToolReturned)
        {
            return await StoreAsync(releases: false, cancellationToken);
        }

        // Only text: what ends the answer is stored with its end.
        if (agentEvent is not TextDelta || !_partial.IsCompleted || clock.GetElapsedTime(_last) < PartialTextInterval)
        {
            return true;
        }

        var mayGoOn = await _partial;
        _partial = TryStoreAsync();
        return mayGoOn;
    }

    /// <summary>Stores all there is, for another process to go on with.</summary>
    public Task ReleaseAsync(CancellationToken cancellationToken) => StoreAsync(releases: true, cancellationToken);

    /// <summary>Returns when nothing is being stored any more.</summary>
    public async Task SettleAsync() => await ((Task)_partial).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>However long the database takes. False when another attempt has the run.</summary>
    private async Task<bool> StoreAsync(bool releases, CancellationToken cancellationToken)
    {
        var mayGoOn = await _partial && MayGoOn(await sender.SendPersistentlyAsync(Checkpoint(releases), cancellationToken));
        _last = clock.GetTimestamp();
        return mayGoOn;
    }

    private async Task<bool> TryStoreAsync()
    {
        var mayGoOn = MayGoOn(await sender.TrySendAsync(Checkpoint(releases: false), CancellationToken.None));
        _last = clock.GetTimestamp();
        return mayGoOn;
    }

    private CheckpointAgentRun Checkpoint(bool releases) =>
        new(start.Run.Value, start.Attempt, journal.Seq, journal.Parts, journal.Usage, start.Known, releases);

    private bool MayGoOn(Result<Done>? stored)
    {
        if (stored is { Error: null })
        {
            start.Known.NoteStored();
        }

        return stored?.Error is not { } error || !RunFailures.IsFencedOff(error);
    }
}
