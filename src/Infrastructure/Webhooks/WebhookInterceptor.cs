using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Webhooks;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AssistantPlatform.Infrastructure.Webhooks;

/// <summary>Rings for people whose webhooks have changed, so that what happens next is told as they want it.</summary>
internal sealed class WebhookInterceptor(IDoorbells bells) : SaveChangesInterceptor
{
    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        var owners = eventData.Context!.ChangeTracker.Entries<Webhook>().Select(entry => entry.Entity.OwnerId).Distinct();
        foreach (var owner in owners.ToList())
        {
            await bells.RingAsync(WebhookListeners.Bell, owner.Value);
        }

        return result;
    }
}
