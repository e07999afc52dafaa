using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Application.Pipelines.Wire;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Pipelines;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Application.Pipelines;

/// <summary>
/// Takes down what a pipeline tells and turns it into the run's events. Telling only changes what stands here; events
/// are made of it a few times a second, so that a talkative pipeline floods nobody.
/// </summary>
internal sealed class PipelineRunJournal(IRunEventLog log, PipelineRunStart start, TimeProvider clock) : IPipelineContext
{
    private const int EventsPerSnapshot = 1_000;
    private const int MaxLinesAtOnce = 100;

    private readonly Lock _gate = new();
    private readonly PipelineFrames _frames = new(start.Run);
    private readonly Dictionary<string, long> _counters = new(start.Progress.Counters);
    private readonly List<PipelineLogLine> _log = [.. start.Progress.Log];
    private PipelineProgress _progress = start.Progress;
    private List<PipelineLogLine> _untold = [];
    private bool _hasMoved;
    private int _sinceSnapshot;

    public RunId Run => start.Run;

    public UserId Owner => start.Owner;

    /// <summary>The number of the last event.</summary>
    public long Seq { get; private set; } = start.StartSeq;

    public long NextSeq => Seq + 1;

    /// <summary>Another attempt writes the log now.</summary>
    public bool IsFencedOff { get; private set; }

    /// <summary>All that was told so far.</summary>
    public PipelineProgress Progress
    {
        get
        {
            lock (_gate)
            {
                return _progress with { Counters = new Dictionary<string, long>(_counters), Log = [.. _log] };
            }
        }
    }

    public void Report(double? percent = null, string? step = null, string? message = null)
    {
        lock (_gate)
        {
            _progress = _progress with
            {
                Percent = percent is { } given && double.IsFinite(given) ? Math.Clamp(given, 0, 100) : _progress.Percent,
                Step = Shortened(step, PipelineProgress.StepMaxLength) ?? _progress.Step,
                Message = Shortened(message, PipelineProgress.MessageMaxLength) ?? _progress.Message,
            };
            _hasMoved = true;
        }
    }

    public void Count(string counter, long by = 1)
    {
        lock (_gate)
        {
            var name = Shortened(counter, PipelineProgress.StepMaxLength)!;
            if (_counters.ContainsKey(name) || _counters.Count < PipelineProgress.MaxCounters)
            {
                _counters[name] = _counters.GetValueOrDefault(name) + by;
                _hasMoved = true;
            }
        }
    }

    public void Log(string line)
    {
        lock (_gate)
        {
            var said = new PipelineLogLine(clock.GetUtcNow(), Shortened(line, PipelineProgress.LogLineMaxLength)!);
            KeepLast(_log, said, PipelineProgress.MaxLogLines);
            KeepLast(_untold, said, MaxLinesAtOnce);
        }
    }

    public async Task BeginAsync()
    {
        await AppendAsync(_frames.Started(NextSeq, start.Pipeline, start.Attempt));
        if (!start.Progress.IsEmpty())
        {
            // Who watched an earlier attempt may have seen more than what is gone on from.
            await AppendAsync(_frames.Snapshot(NextSeq, Progress));
        }
    }

    /// <summary>Makes events of what was told since the last time. False when nothing was.</summary>
    public async Task<bool> TellAsync()
    {
        var (lines, hasMoved) = TakeUntold();
        foreach (var line in lines)
        {
            await AppendAsync(_frames.Log(NextSeq, line));
        }

        if (hasMoved)
        {
            await AppendAsync(_frames.Progress(NextSeq, Progress));
        }

        return hasMoved || lines.Count > 0;
    }

    /// <summary>Tells how the run ended, once that is stored.</summary>
    public Task EndAsync(PipelineOutcome outcome) => AppendAsync(_frames.Terminal(NextSeq, outcome.End, outcome.Output));

    private (List<PipelineLogLine> Lines, bool HasMoved) TakeUntold()
    {
        lock (_gate)
        {
            var taken = (_untold, _hasMoved);
            (_untold, _hasMoved) = ([], false);
            return taken;
        }
    }

    private async Task AppendAsync(RunEvent runEvent)
    {
        var outcome = await log.AppendAsync(start.Run, runEvent, CancellationToken.None);
        IsFencedOff |= outcome == AppendOutcome.Refused;
        Seq = runEvent.Seq;
        if (runEvent.Role == RunEventRole.Ordinary
            && (++_sinceSnapshot >= EventsPerSnapshot || outcome == AppendOutcome.SnapshotNeeded))
        {
            _sinceSnapshot = 0;
            await AppendAsync(_frames.Snapshot(NextSeq, Progress));
        }
    }

    private static void KeepLast(List<PipelineLogLine> lines, PipelineLogLine line, int count)
    {
        if (lines.Count == count)
        {
            lines.RemoveAt(0);
        }

        lines.Add(line);
    }

    // PostgreSQL stores no NUL in JSON, and a pipeline may well tell of what it read elsewhere.
    private static string? Shortened(string? text, int length)
    {
        var storable = text?.Replace('\0', '\uFFFD');
        return storable is { } && storable.Length > length ? storable[..length] : storable;
    }
}
