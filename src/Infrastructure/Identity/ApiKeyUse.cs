using System.Threading.Channels;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Infrastructure.Identity;

/// <summary>Writes down when keys were used, behind the requests that use them, in one statement for all that wait.</summary>
internal sealed partial class ApiKeyUse(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ApiKeyUse> logger)
    : BackgroundService
{
    private const int MaxWaiting = 1_000;

    private readonly Channel<ApiKeyId> _used = Channel.CreateBounded<ApiKeyId>(
        new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Never waits. A note that is lost is made again a few seconds later.</summary>
    public void Note(ApiKeyId key) => _used.Writer.TryWrite(key);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _used.Reader.WaitToReadAsync(stoppingToken))
        {
            try
            {
                await WriteAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception);
            }
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        var used = new List<ApiKeyId>();
        while (_used.Reader.TryRead(out var key))
        {
            used.Add(key);
        }

        // Other nodes note the same use.
        var now = clock.GetUtcNow();
        var lately = now - ApiKey.UsePrecision;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await db.ApiKeys
            .Where(key => used.Contains(key.Id) && (key.LastUsedAt == null || key.LastUsedAt <= lately))
            .ExecuteUpdateAsync(row => row.SetProperty(key => key.LastUsedAt, now), cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The last use of API keys could not be stored")]
    private partial void LogFailed(Exception exception);
}
