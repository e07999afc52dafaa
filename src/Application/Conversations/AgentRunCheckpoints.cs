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
    PersistentSender sender, PartialTexts partialTexts, AgentRunStart start, AgentRunJournal journal, TimeProvider clock)
{
    private static readonly TimeSpan PartialTextInterval = TimeSpan.FromSeconds(2);

    private long _last = clock.GetTimestamp();
    private PartialText? _partial;

    /// <summary>Stores what the event makes worth storing. False when another attempt has the run.</summary>
    public async ValueTask<bool> FollowAsync(AgentEvent agentEvent, CancellationToken cancellationToken)
    {
        if (agentEvent is ModelTurnEnded or ToolCalled { Approval: null } or ApprovedToolCalled or ToolReturned)
        {
            return await StoreAsync(releases: false, cancellationToken);
        }

        // Only text: what ends the answer is stored with its end.
        if (agentEvent is not TextDelta || _partial is { IsSettled: false } || clock.GetElapsedTime(_last) < PartialTextInterval)
        {
            return true;
        }

        var mayGoOn = await SettlePartialAsync();
        _partial = partialTexts.Store(Checkpoint(releases: false));
        _last = clock.GetTimestamp();
        return mayGoOn;
    }

    /// <summary>Stores all there is, for another process to go on with.</summary>
    public Task ReleaseAsync(CancellationToken cancellationToken) => StoreAsync(releases: true, cancellationToken);

    /// <summary>Returns when nothing is being stored any more.</summary>
    public async Task SettleAsync() => await ((Task)SettlePartialAsync()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>However long the database takes. False when another attempt has the run.</summary>
    private async Task<bool> StoreAsync(bool releases, CancellationToken cancellationToken)
    {
        if (!await SettlePartialAsync())
        {
            return false;
        }

        var stored = await sender.SendPersistentlyAsync(new CheckpointAgentRuns([Checkpoint(releases)]), cancellationToken);
        _last = clock.GetTimestamp();
        if (stored.IsSuccess && stored.Value[0] is null)
        {
            start.Known.NoteStored();
        }

        return MayGoOn(stored.Error ?? stored.Value[0]);
    }

    /// <summary>What is about to be stored holds all that the partial text does.</summary>
    private async Task<bool> SettlePartialAsync() => _partial is null || MayGoOn(await _partial.WithdrawAsync());

    private AgentRunCheckpoint Checkpoint(bool releases) =>
        new(start.Run, start.Attempt, journal.Seq, journal.Parts, journal.Usage, start.Known, releases);

    private static bool MayGoOn(Error? refusal) => refusal is null || !RunFailures.IsFencedOff(refusal);
}
