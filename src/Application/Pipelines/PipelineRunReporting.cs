using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;

namespace AssistantPlatform.Application.Pipelines;

/// <summary>
/// Brings what a pipeline tells to its watchers ten times a second, and to the database every 2 s. Ends the attempt when
/// another one has the run.
/// </summary>
internal sealed class PipelineRunReporting : IAsyncDisposable
{
    private static readonly TimeSpan TellInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan StoreInterval = TimeSpan.FromSeconds(2);

    private readonly PipelineRunStart _start;
    private readonly PipelineRunJournal _journal;
    private readonly PersistentSender _sender;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _fence;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _reporting;

    private PipelineRunReporting(
        PipelineRunStart start,
        PipelineRunJournal journal,
        PersistentSender sender,
        TimeProvider clock,
        CancellationTokenSource fence)
    {
        (_start, _journal, _sender, _clock, _fence) = (start, journal, sender, clock, fence);
        _reporting = ReportAsync();
    }

    /// <param name="fence">Cancelled when another attempt has the run.</param>
    public static PipelineRunReporting Begin(
        PipelineRunStart start,
        PipelineRunJournal journal,
        PersistentSender sender,
        TimeProvider clock,
        CancellationTokenSource fence) =>
        new(start, journal, sender, clock, fence);

    /// <summary>Returns when all that was told is with the watchers.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _reporting;
        await _journal.TellAsync();
        _stop.Dispose();
    }

    private async Task ReportAsync()
    {
        using var timer = new PeriodicTimer(TellInterval, _clock);
        var storedAt = _clock.GetTimestamp();
        var isUnstored = false;
        while (await NextAsync(timer))
        {
            isUnstored |= await _journal.TellAsync();
            if (isUnstored && _clock.GetElapsedTime(storedAt) >= StoreInterval)
            {
                isUnstored = false;
                await StoreAsync();
                storedAt = _clock.GetTimestamp();
            }

            if (_journal.IsFencedOff)
            {
                await _fence.CancelAsync();
            }
        }
    }

    private async Task<bool> NextAsync(PeriodicTimer timer)
    {
        try
        {
            return await timer.WaitForNextTickAsync(_stop.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>A database that is away holds up nothing; the end of the run is stored with patience.</summary>
    private async Task StoreAsync()
    {
        var checkpoint = new CheckpointPipelineRun(_start.Run.Value, _start.Attempt, _journal.Seq, _journal.Progress);
        var stored = await _sender.TrySendAsync(checkpoint, CancellationToken.None);
        if (stored?.Error is { } error && RunFailures.IsFencedOff(error))
        {
            await _fence.CancelAsync();
        }
    }
}
