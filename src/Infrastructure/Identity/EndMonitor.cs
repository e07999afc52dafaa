using System.Collections.Concurrent;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Infrastructure.Identity;

/// <summary>
/// Ends connections together with what opened them: when a bell tells of its end, and by asking the database about all
/// that are watched in one statement every few seconds, never about none.
/// </summary>
internal abstract partial class EndMonitor<TId> : BackgroundService
    where TId : struct, ITypedId<TId>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(4);

    private readonly ConcurrentDictionary<ConnectionWatch, TId> _watches = new();
    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;

    protected EndMonitor(string endBell, IServiceScopeFactory scopes, IDoorbells bells, TimeProvider clock, ILogger logger)
    {
        (_scopes, _clock, _logger) = (scopes, clock, logger);
        bells.Listen(endBell, id => EndAsync(TId.From(id)));
    }

    public IConnectionWatch Watch(TId id)
    {
        var watch = new ConnectionWatch(ended => _watches.TryRemove(ended, out _));
        _watches[watch] = id;
        return watch;
    }

    protected abstract void Evict(TId id);

    protected abstract void SweepCache();

    /// <summary>Those of the watched that have not ended.</summary>
    protected abstract Task<List<TId>> LiveAsync(
        AppDbContext db, List<TId> watched, DateTimeOffset now, CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, _clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            SweepCache();
            try
            {
                await EndWhatIsOverAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception);
            }
        }
    }

    private async Task EndAsync(TId id)
    {
        Evict(id);
        foreach (var (watch, _) in _watches.Where(watched => watched.Value.Equals(id)))
        {
            await watch.EndAsync();
        }
    }

    private async Task EndWhatIsOverAsync(CancellationToken cancellationToken)
    {
        var watched = _watches.Values.Distinct().ToList();
        if (watched.Count == 0)
        {
            return;
        }

        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        foreach (var ended in watched.Except(await LiveAsync(db, watched, _clock.GetUtcNow(), cancellationToken)))
        {
            await EndAsync(ended);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Open connections could not be checked; it is tried again in a moment")]
    private partial void LogFailed(Exception exception);
}
