using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Persistence;
using AssistantPlatform.Infrastructure.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Infrastructure.Identity;

internal sealed class SessionCache : ISessions
{
    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _clock;
    private readonly RecentReads<SessionId, SignedInSession> _reads;

    public SessionCache(IServiceScopeFactory scopes, TimeProvider clock) =>
        (_scopes, _clock, _reads) = (scopes, clock, new(ReadAsync, clock));

    public async ValueTask<SignedInSession?> FindAsync(SessionId id) =>
        await _reads.GetAsync(id) is { } session && session.EndsAt > _clock.GetUtcNow() ? session : null;

    public void Evict(SessionId id) => _reads.Evict(id);

    public void Sweep() => _reads.Sweep();

    private async Task<SignedInSession?> ReadAsync(SessionId id)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        return await db.Sessions.WithSpecification(SessionSpec.Live(_clock.GetUtcNow()))
            .Where(session => session.Id == id)
            .Join(db.EnabledUsers(), session => session.UserId, user => user.Id, (session, user) => new { session, user.Role })
            .Select(row => new SignedInSession(row.session.Id, row.session.UserId, row.Role, row.session.EndsAt))
            .FirstOrDefaultAsync();
    }
}
