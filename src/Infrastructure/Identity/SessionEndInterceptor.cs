using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AssistantPlatform.Infrastructure.Identity;

/// <summary>Makes a revocation felt at once. After the save: earlier, a read could bring the old row back.</summary>
internal sealed class SessionEndInterceptor(IDoorbells bells) : SaveChangesInterceptor
{
    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        foreach (var session in RevokedIn(eventData.Context!))
        {
            await bells.RingAsync(SessionMonitor.EndBell, session.Id.Value);
        }

        return result;
    }

    private static List<Session> RevokedIn(DbContext context) => context.ChangeTracker.Entries<Session>()
        .Select(entry => entry.Entity)
        .Where(session => session.RevokedAt is not null)
        .ToList();
}
