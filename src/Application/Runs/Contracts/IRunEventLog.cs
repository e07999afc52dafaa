using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Application.Runs.Contracts;

/// <summary>The append-only log of a run: the only source of its events. Readers pull from their own cursor.</summary>
public interface IRunEventLog
{
    /// <summary>Never throws because the log is out of reach: a run goes on without it.</summary>
    ValueTask<AppendOutcome> AppendAsync(RunId run, RunEvent runEvent, CancellationToken cancellationToken);

    /// <summary>
    /// Replays what came after the cursor, then follows. Ends after the terminal event, and also when nothing was
    /// heard for a while (5 s; 1 s while the log is empty or out of reach): the reader then looks at the run itself.
    /// </summary>
    /// <param name="after">The <see cref="RunEvent.Seq"/> seen last; 0 for all.</param>
    IAsyncEnumerable<RunEvent> ReadAsync(RunId run, long after, CancellationToken cancellationToken);

    /// <summary>Drops the log of a run that nobody writes any more. Out of reach, it goes by itself within the hour.</summary>
    ValueTask ForgetAsync(RunId run);
}

/// <param name="Seq">Grows within the run, also over attempts; see <see cref="EventSequence"/>.</param>
/// <param name="Frame">The event as it is sent: one JSON object, UTF-8. Serialised once for all readers.</param>
/// <param name="Role">What the event means for the log itself.</param>
public sealed record RunEvent(long Seq, string Type, ReadOnlyMemory<byte> Frame, RunEventRole Role);

/// <summary>What became of an event that was to be appended.</summary>
public enum AppendOutcome
{
    Appended,

    /// <summary>The log holds this or a later event already, or has ended: the writer is a zombie and must stop.</summary>
    Refused,

    /// <summary>The log is out of reach; readers are told from the database.</summary>
    Unavailable,

    /// <summary>An earlier event is missing, so the log takes nothing but a snapshot or the end.</summary>
    SnapshotNeeded,
}

public enum RunEventRole
{
    Ordinary,

    /// <summary>Holds everything said so far: earlier events need not be kept.</summary>
    Snapshot,

    /// <summary>The last one of its run.</summary>
    Terminal,
}
