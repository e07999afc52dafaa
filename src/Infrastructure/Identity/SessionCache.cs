using System.Collections.Concurrent;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Infrastructure.Identity;

/// <summary>
/// Remembers the read, not the row: an entry stands before its read begins, so that evicting it after a revocation
/// was saved also forgets a read that started before.
/// </summary>
internal sealed class SessionCache(IServiceScopeFactory scopes, TimeProvider clock) : ISessions
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<SessionId, Entry> _entries = new();

    public async ValueTask<SignedInSession?> FindAsync(SessionId id)
    {
        var entry = _entries.GetOrAdd(id, NewEntry);
        if (IsStale(entry))
        {
            var fresh = NewEntry(id);
            entry = _entries.TryUpdate(id, fresh, entry) ? fresh : _entries.GetOrAdd(id, NewEntry);
        }

        try
        {
            return await entry.Read.Value is { } session && session.EndsAt > clock.GetUtcNow() ? session : null;
        }
        catch
        {
            Evict(id);
            throw;
        }
    }

    public void Evict(SessionId id) => _entries.TryRemove(id, out _);

    public void Sweep()
    {
        foreach (var stale in _entries.Where(entry => IsStale(entry.Value)))
        {
            _entries.TryRemove(stale);
        }
    }

    private Entry NewEntry(SessionId id) => new(clock.GetTimestamp(), new Lazy<Task<SignedInSession?>>(() => ReadAsync(id)));

    private bool IsStale(Entry entry) => clock.GetElapsedTime(entry.CreatedAt) > Lifetime;

    private async Task<SignedInSession?> ReadAsync(SessionId id)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        return await db.Sessions.WithSpecification(SessionSpec.Live(clock.GetUtcNow()))
            .Where(session => session.Id == id)
            .Join(db.Users.Where(user => user.DisabledAt == null), session => session.UserId, user => user.Id, (session, user) => new { session, user.Role })
            .Select(row => new SignedInSession(row.session.Id, row.session.UserId, row.Role, row.session.EndsAt))
            .FirstOrDefaultAsync();
    }

    private sealed record Entry(long CreatedAt, Lazy<Task<SignedInSession?>> Read);
}
