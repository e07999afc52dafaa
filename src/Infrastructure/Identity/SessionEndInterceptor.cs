using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AssistantPlatform.Infrastructure.Identity;

/// <summary>Makes a revocation felt at once here. After the save: earlier, a read could bring the old row back.</summary>
internal sealed class SessionEndInterceptor(SessionCache cache, SessionMonitor monitor) : SaveChangesInterceptor
{
    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        foreach (var session in RevokedIn(eventData.Context!))
        {
            cache.Evict(session.Id);
            await monitor.EndAsync(session.Id);
        }

        return result;
    }

    private static List<Session> RevokedIn(DbContext context) => context.ChangeTracker.Entries<Session>()
        .Select(entry => entry.Entity)
        .Where(session => session.RevokedAt is not null)
        .ToList();
}
