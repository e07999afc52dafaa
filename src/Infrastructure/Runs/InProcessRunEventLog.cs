using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Runs;
using Microsoft.Extensions.Hosting;

namespace AssistantPlatform.Infrastructure.Runs;

/// <summary>Keeps the logs of the runs that execute in this process in memory.</summary>
internal sealed class InProcessRunEventLog(TimeProvider clock) : BackgroundService, IRunEventLog
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Retention = TimeSpan.FromMinutes(10);
    private const long MaxIdleBytes = 64 * 1024 * 1024;

    private readonly ConcurrentDictionary<RunId, InProcessLog> _logs = new();

    public ValueTask<AppendOutcome> AppendAsync(RunId run, RunEvent runEvent, CancellationToken cancellationToken) =>
        ValueTask.FromResult(LogOf(run).Append(runEvent, clock.GetTimestamp()));

    public async IAsyncEnumerable<RunEvent> ReadAsync(
        RunId run, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var log = LogOf(run);
        while (true)
        {
            // The cursor is a sequence number, not an index: the log may drop what a snapshot has made needless.
            while (log.NextAfter(after) is { } next)
            {
                yield return next;
                if (next.Role == RunEventRole.Terminal)
                {
                    yield break;
                }

                after = next.Seq;
            }

            if (!await log.WaitForMoreAsync(after, clock.GetTimestamp(), cancellationToken))
            {
                yield break;
            }
        }
    }

    public ValueTask ForgetAsync(RunId run)
    {
        _logs.TryRemove(run, out _);
        return ValueTask.CompletedTask;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(SweepInterval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Sweep();
        }
    }

    private void Sweep()
    {
        var now = clock.GetTimestamp();
        var idleBytes = 0L;
        foreach (var (run, log) in _logs)
        {
            log.SendSilentReadersHome(now, clock);
            if (log.IdleFor(now, clock) is { } idle && (idle > Retention || (idleBytes += log.Bytes) > MaxIdleBytes))
            {
                _logs.TryRemove(new(run, log));
            }
        }
    }

    private InProcessLog LogOf(RunId run) => _logs.GetOrAdd(run, _ => new InProcessLog(clock.GetTimestamp()));
}
