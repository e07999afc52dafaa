using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Application.Webhooks.Events;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Webhooks.Delivery;

/// <summary>Has webhooks told of what happens. What is to be sent commits with what it tells of.</summary>
internal sealed class WebhookEvents(
    IWebhooksDb db, IWebhookListeners listeners, IAccounts accounts, WebhookQueue queue)
{
    public async Task TellAsync(
        UserId owner, EventType type, object data, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await listeners.HasAnyAsync(owner) && await accounts.IsOpenAsync(owner, cancellationToken))
        {
            var webhooks = db.Webhooks.Where(webhook => webhook.OwnerId == owner);
            Deliver(await HearersAsync(webhooks, type, cancellationToken), type, data, at);
        }
    }

    public async Task TellAdministratorsAsync(
        EventType type, object data, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var hearers = await HearersAsync(db.Webhooks, type, cancellationToken);
        foreach (var owned in hearers.GroupBy(webhook => webhook.Owner))
        {
            if (await accounts.IsAdministratorAsync(owned.Key, cancellationToken))
            {
                Deliver(owned, type, data, at);
            }
        }
    }

    private static Task<List<Hearer>> HearersAsync(
        IQueryable<Webhook> webhooks, EventType type, CancellationToken cancellationToken) => webhooks
        .Where(webhook => webhook.Active && webhook.Events.Contains(type.Name))
        .Select(webhook => new Hearer(webhook.Id, webhook.OwnerId))
        .ToListAsync(cancellationToken);

    private void Deliver(IEnumerable<Hearer> hearers, EventType type, object data, DateTimeOffset at)
    {
        var payload = EventJson.PayloadOf(type, data, at);
        foreach (var (webhook, owner) in hearers)
        {
            var delivery = WebhookDelivery.Of(webhook, owner, type.Name, payload, at);
            db.WebhookDeliveries.Add(delivery);
            queue.Enqueue(delivery);
        }
    }

    private sealed record Hearer(WebhookId Webhook, UserId Owner);
}
