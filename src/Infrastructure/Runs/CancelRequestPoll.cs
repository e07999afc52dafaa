using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Runs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace AssistantPlatform.Infrastructure.Runs;

/// <summary>Brings wishes to stop that were expressed at another process. Asks only while runs execute here.</summary>
internal sealed partial class CancelRequestPoll(
    NpgsqlDataSource database, IRunCancellations cancellations, TimeProvider clock, ILogger<CancelRequestPoll> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (cancellations.Watched is { Count: > 0 } runs)
            {
                await PollAsync(runs, stoppingToken);
            }
        }
    }

    private async Task PollAsync(IReadOnlyCollection<RunId> runs, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = database.CreateCommand(
                "SELECT id FROM runs.runs WHERE id = ANY(@runs) AND (cancel_requested_at IS NOT NULL OR ended_at IS NOT NULL)");
            command.Parameters.AddWithValue("runs", runs.Select(run => run.Value).ToArray());
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                cancellations.Signal(new RunId(reader.GetGuid(0)));
            }
        }
        catch (NpgsqlException exception)
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Requests to cancel runs could not be read")]
    private partial void LogFailed(Exception exception);
}
