using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Infrastructure.Work;

/// <summary>The heartbeat: one statement renews the leases that have aged and tells which were lost.</summary>
internal sealed partial class LeaseRenewal(WorkStore store, HeldLeases leases, TimeProvider clock, ILogger<LeaseRenewal> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = WorkStore.Lease / 5;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (leases.Aged is { Length: > 0 } items)
            {
                await RenewAsync(items, stoppingToken);
            }
        }
    }

    private async Task RenewAsync(IReadOnlyCollection<Guid> items, CancellationToken cancellationToken)
    {
        try
        {
            var held = await store.RenewAsync(items, cancellationToken);
            foreach (var item in items)
            {
                if (held.Contains(item))
                {
                    leases.NoteRenewed(item);
                }
                else
                {
                    leases.Lose(item);
                }
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Not lost yet: whoever takes an item over first makes the next renewal tell so, and every write is fenced.
            LogNotRenewed(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Leases could not be renewed; trying again")]
    private partial void LogNotRenewed(Exception exception);
}
