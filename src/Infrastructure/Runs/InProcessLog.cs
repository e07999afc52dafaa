using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Infrastructure.Runs;

/// <summary>The events of one run. Readers bring their own cursor, so a slow one costs nothing here.</summary>
internal sealed class InProcessLog(long createdAt)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PatienceWithAnEmptyLog = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly List<RunEvent> _events = [];
    private TaskCompletionSource<bool>? _more;
    private long _waitingSince;
    private long _lastAppend = createdAt;
    private long _lastSeq;
    private bool _ended;

    public long Bytes { get; private set; }

    public AppendOutcome Append(RunEvent runEvent, long now)
    {
        TaskCompletionSource<bool>? waiting;
        lock (_gate)
        {
            if (_ended || runEvent.Seq <= _lastSeq)
            {
                return AppendOutcome.Refused;
            }

            if (runEvent.Role == RunEventRole.Ordinary && !EventSequence.Follows(runEvent.Seq, _lastSeq))
            {
                return AppendOutcome.SnapshotNeeded;
            }

            if (runEvent.Role == RunEventRole.Snapshot)
            {
                _events.Clear();
                Bytes = 0;
            }

            _events.Add(runEvent);
            Bytes += runEvent.Frame.Length;
            _lastSeq = runEvent.Seq;
            _lastAppend = now;
            _ended = runEvent.Role == RunEventRole.Terminal;
            (waiting, _more) = (_more, null);
        }

        waiting?.TrySetResult(true);
        return AppendOutcome.Appended;
    }

    /// <summary>The first event after the cursor; null when there is none yet.</summary>
    public RunEvent? NextAfter(long seq)
    {
        lock (_gate)
        {
            if (seq >= _lastSeq)
            {
                return null;
            }

            return _events[IndexAfter(seq)];
        }
    }

    /// <summary>True when there is something after the cursor; false when the log was silent for too long.</summary>
    public Task<bool> WaitForMoreAsync(long seq, long now, CancellationToken cancellationToken)
    {
        Task<bool> more;
        lock (_gate)
        {
            if (seq < _lastSeq || _ended)
            {
                return Task.FromResult(seq < _lastSeq);
            }

            if (_more is null)
            {
                _more = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
                _waitingSince = now;
            }

            more = _more.Task;
        }

        return cancellationToken.CanBeCanceled ? more.WaitAsync(cancellationToken) : more;
    }

    public void SendSilentReadersHome(long now, TimeProvider clock)
    {
        TaskCompletionSource<bool>? waiting;
        lock (_gate)
        {
            var patience = _lastSeq == 0 ? PatienceWithAnEmptyLog : Patience;
            if (_more is null || clock.GetElapsedTime(_waitingSince, now) < patience)
            {
                return;
            }

            (waiting, _more) = (_more, null);
        }

        waiting.TrySetResult(false);
    }

    /// <summary>How long the log has been of no use to anybody; null while it may be.</summary>
    public TimeSpan? IdleFor(long now, TimeProvider clock)
    {
        lock (_gate)
        {
            var silence = clock.GetElapsedTime(_lastAppend, now);
            return _more is null && (_ended || _lastSeq == 0 || silence > LongestSilence) ? silence : null;
        }
    }

    // Numbers of one attempt are dense, so the index is usually a subtraction; after a new attempt it is a search.
    private int IndexAfter(long seq)
    {
        var guess = seq - _events[0].Seq + 1;
        if (guess > 0 && guess < _events.Count && _events[(int)guess - 1].Seq == seq)
        {
            return (int)guess;
        }

        var (low, high) = (0, _events.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _events[middle].Seq > seq ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
