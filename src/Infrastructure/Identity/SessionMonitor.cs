using System.Collections.Concurrent;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Infrastructure.Identity;

/// <summary>Asks the database about all watched sessions in one statement every few seconds, never about none.</summary>
internal sealed partial class SessionMonitor : BackgroundService, ISessionMonitor
{
    /// <summary>Rung with the session's id when it has ended.</summary>
    public const string EndBell = "session_ended";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(4);

    private readonly ConcurrentDictionary<SessionWatch, SessionId> _watches = new();
    private readonly IServiceScopeFactory _scopes;
    private readonly SessionCache _cache;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;

    public SessionMonitor(
        IServiceScopeFactory scopes, SessionCache cache, IDoorbells bells, TimeProvider clock, ILogger<SessionMonitor> logger)
    {
        (_scopes, _cache, _clock, _logger) = (scopes, cache, clock, logger);
        bells.Listen(EndBell, session => EndAsync(new SessionId(session)));
    }

    public ISessionWatch Watch(SessionId session)
    {
        var watch = new SessionWatch(ended => _watches.TryRemove(ended, out _));
        _watches[watch] = session;
        return watch;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, _clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            _cache.Sweep();
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

    private async Task EndAsync(SessionId session)
    {
        _cache.Evict(session);
        foreach (var (watch, _) in _watches.Where(watched => watched.Value == session))
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
        var live = await db.Sessions.WithSpecification(SessionSpec.Live(_clock.GetUtcNow()))
            .Where(session => watched.Contains(session.Id))
            .Where(session => db.Users.Any(user => user.Id == session.UserId && user.DisabledAt == null))
            .Select(session => session.Id)
            .ToListAsync(cancellationToken);

        foreach (var ended in watched.Except(live))
        {
            await EndAsync(ended);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Watched sessions could not be checked; it is tried again in a moment")]
    private partial void LogFailed(Exception exception);
}
