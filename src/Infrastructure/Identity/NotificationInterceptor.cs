using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AssistantPlatform.Infrastructure.Identity;

/// <summary>Rings for people whose notifications were given or read, once that is stored and can be fetched.</summary>
internal sealed class NotificationInterceptor(IDoorbells bells) : SaveChangesInterceptor
{
    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        var people = eventData.Context!.ChangeTracker.Entries<Notification>().Select(entry => entry.Entity.UserId).Distinct();
        foreach (var person in people.ToList())
        {
            await bells.RingAsync(NotificationBell.Bell, person.Value);
        }

        return result;
    }
}
