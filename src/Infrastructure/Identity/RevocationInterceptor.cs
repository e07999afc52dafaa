using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AssistantPlatform.Infrastructure.Identity;

/// <summary>Makes a revocation felt at once. After the save: earlier, a read could bring the old row back.</summary>
internal sealed class RevocationInterceptor(IDoorbells bells) : SaveChangesInterceptor
{
    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        foreach (var session in SavedIn<Session>(eventData, session => session.RevokedAt is not null))
        {
            await bells.RingAsync(SessionMonitor.EndBell, session.Id.Value);
        }

        foreach (var key in SavedIn<ApiKey>(eventData, key => key.RevokedAt is not null))
        {
            await bells.RingAsync(ApiKeyMonitor.EndBell, key.Id.Value);
        }

        return result;
    }

    private static List<T> SavedIn<T>(DbContextEventData eventData, Func<T, bool> isRevoked)
        where T : class =>
        [.. eventData.Context!.ChangeTracker.Entries<T>().Select(entry => entry.Entity).Where(isRevoked)];
}
