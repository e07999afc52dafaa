using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Application.Webhooks.Events;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Webhooks.Delivery;

/// <summary>Has webhooks told of what happens. What is to be sent commits with what it tells of.</summary>
internal sealed class WebhookEvents(
    IWebhooksDb db, IWebhookListeners listeners, IAccounts accounts, WebhookQueue queue, LostRaces races)
{
    // One change may be told of a thousand times, job by job. When it is made again, a webhook may be gone.
    private readonly Dictionary<(UserId Owner, int LostRaces), IReadOnlyList<Hearer>> _hearers = [];

    public async Task TellAsync(
        UserId owner, EventType type, object data, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await listeners.HasAnyAsync(owner))
        {
            Deliver(await HearersOfAsync(owner, cancellationToken), type, data, at);
        }
    }

    public async Task TellAdministratorsAsync(
        EventType type, object data, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var hearers = await FindAsync(
            db.Webhooks.Where(webhook => webhook.Events.Contains(type.Name)), cancellationToken);
        foreach (var owned in hearers.GroupBy(webhook => webhook.Owner))
        {
            if (await accounts.IsAdministratorAsync(owned.Key, cancellationToken))
            {
                Deliver(owned, type, data, at);
            }
        }
    }

    private async Task<IReadOnlyList<Hearer>> HearersOfAsync(UserId owner, CancellationToken cancellationToken)
    {
        if (!_hearers.TryGetValue((owner, races.Count), out var hearers))
        {
            hearers = await accounts.IsOpenAsync(owner, cancellationToken)
                ? await FindAsync(db.Webhooks.Where(webhook => webhook.OwnerId == owner), cancellationToken)
                : [];
            _hearers.Add((owner, races.Count), hearers);
        }

        return hearers;
    }

    private static Task<List<Hearer>> FindAsync(IQueryable<Webhook> webhooks, CancellationToken cancellationToken) => webhooks
        .Where(webhook => webhook.Active)
        .Select(webhook => new Hearer(webhook.Id, webhook.OwnerId, webhook.Events))
        .ToListAsync(cancellationToken);

    private void Deliver(IEnumerable<Hearer> hearers, EventType type, object data, DateTimeOffset at)
    {
        var payload = new Lazy<string>(() => EventJson.PayloadOf(type, data, at));
        foreach (var (webhook, owner, _) in hearers.Where(hearer => hearer.Events.Contains(type.Name)))
        {
            var delivery = WebhookDelivery.Of(webhook, owner, type.Name, payload.Value, at);
            db.WebhookDeliveries.Add(delivery);
            queue.Enqueue(delivery);
        }
    }

    private sealed record Hearer(WebhookId Webhook, UserId Owner, IReadOnlyList<string> Events);
}
