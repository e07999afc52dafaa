using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace AssistantPlatform.Infrastructure.Work;

/// <summary>
/// Wakes the lanes in which something is due: the safety net under notifications, and how abandoned items are found.
/// One statement asks for all lanes, so that resting costs the same however many there are.
/// </summary>
internal sealed partial class DueWorkPoll(WorkStore store, WorkLanes lanes, WorkBell bell, ILogger<DueWorkPoll> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Real time also where tests stop the clock: what is due is for the database to say.
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                (await store.DueLanesAsync(lanes.Names, stoppingToken)).ForEach(bell.Ring);
            }
            catch (NpgsqlException exception)
            {
                LogFailed(exception);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Due work could not be looked for")]
    private partial void LogFailed(Exception exception);
}
