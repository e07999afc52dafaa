using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace AssistantPlatform.Infrastructure.Work;

/// <summary>
/// Hears of work that other processes enqueued. Losing the connection loses nothing: lanes also look by themselves.
/// </summary>
internal sealed partial class WorkListener(
    NpgsqlDataSource database, WorkBell bell, TimeProvider clock, ILogger<WorkListener> logger)
    : BackgroundService
{
    /// <summary>Notified by a trigger on the table of work items: the lane, then the process that enqueued, if it is known.</summary>
    public const string Channel = "work_items";

    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(2);

    private readonly string? _self = new NpgsqlConnectionStringBuilder(database.ConnectionString).ApplicationName;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (exception is NpgsqlException or TimeoutException or IOException)
            {
                LogLost(exception);
                await Task.Delay(RetryDelay, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, notification) => Hear(notification.Payload);
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(cancellationToken);
        }

        // What was enqueued while nobody listened.
        bell.RingAll();
        while (true)
        {
            await connection.WaitAsync(cancellationToken);
        }
    }

    // Of its own work a process hears when it commits, from the WorkBellInterceptor.
    private void Hear(string payload)
    {
        var words = payload.Split(' ', 2);
        if (words.ElementAtOrDefault(1) != _self)
        {
            bell.Ring(words[0]);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connection that hears of new work is lost; trying again")]
    private partial void LogLost(Exception exception);
}
