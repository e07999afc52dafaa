using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Infrastructure.Identity;

internal sealed class SessionMonitor(
    IServiceScopeFactory scopes,
    SessionCache cache,
    AccessTokenHandler tokens,
    IDoorbells bells,
    TimeProvider clock,
    ILogger<SessionMonitor> logger)
    : EndMonitor<SessionId>(EndBell, scopes, bells, clock, logger), ISessionMonitor
{
    /// <summary>Rung with the session's id when it has ended.</summary>
    public const string EndBell = "session_ended";

    protected override void Evict(SessionId id) => cache.Evict(id);

    protected override void SweepCache()
    {
        cache.Sweep();
        tokens.Sweep();
    }

    protected override Task<List<SessionId>> LiveAsync(
        AppDbContext db, List<SessionId> watched, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.UsableSessions(now).Where(session => watched.Contains(session.Id)).Select(session => session.Id)
            .ToListAsync(cancellationToken);
}
