using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Webhooks;

namespace AssistantPlatform.Application.Webhooks.Delivery;

/// <summary>Finds what is to be sent, for each item; without what is not to be sent any more.</summary>
internal sealed record BeginDeliveries(IReadOnlyList<DeliverWebhook> Items)
    : ICommand<IReadOnlyList<IReadOnlyList<BegunDelivery>>>, IRepeatAfterLostRace;

/// <param name="Delivery">As it was read, so that whoever records what came of it need not read it again.</param>
internal sealed record BegunDelivery(DueAttempt Attempt, WebhookMessage Message, LastStored<WebhookDelivery> Delivery);

internal sealed class BeginDeliveriesHandler(IWebhooksDb db, EventAccess access, IWebhookSecretSeal seal, TimeProvider clock)
    : ICommandHandler<BeginDeliveries, IReadOnlyList<IReadOnlyList<BegunDelivery>>>
{
    private readonly Dictionary<WebhookId, IReadOnlyList<string>> _secrets = [];

    public async Task<Result<IReadOnlyList<IReadOnlyList<BegunDelivery>>>> Handle(
        BeginDeliveries request, CancellationToken cancellationToken)
    {
        var attempts = request.Items.SelectMany(item => item.Attempts);
        var found = await db.OnTheirWayAsync(attempts.Select(attempt => attempt.DeliveryId), cancellationToken);
        var begun = new List<IReadOnlyList<BegunDelivery>>(request.Items.Count);
        foreach (var item in request.Items)
        {
            begun.Add(await BeginAsync(item, found, cancellationToken));
        }

        return Result.Ok<IReadOnlyList<IReadOnlyList<BegunDelivery>>>(begun);
    }

    private async Task<List<BegunDelivery>> BeginAsync(
        DeliverWebhook item, Dictionary<Guid, DeliveryOnItsWay> found, CancellationToken cancellationToken)
    {
        var begun = new List<BegunDelivery>(item.Attempts.Count);
        foreach (var attempt in item.Attempts)
        {
            if (found.TryGetValue(attempt.DeliveryId, out var way) && way.Delivery.Awaits(attempt.Attempt)
                && await BeginAsync(attempt, way, cancellationToken) is { } delivery)
            {
                begun.Add(delivery);
            }
        }

        return begun;
    }

    private async Task<BegunDelivery?> BeginAsync(DueAttempt attempt, DeliveryOnItsWay way, CancellationToken cancellationToken)
    {
        var (delivery, webhook) = way;
        var isHeard = webhook.Active || delivery.IsTest;
        if (!isHeard || !await access.IsOpenToAsync(delivery.OwnerId, delivery.Event, cancellationToken))
        {
            db.WebhookDeliveries.Attach(delivery);
            delivery.Cancel(clock.GetUtcNow());
            return null;
        }

        var message = new WebhookMessage(webhook.Url, delivery.Id.Value.ToString(), delivery.Payload, SecretsOf(webhook));
        return new BegunDelivery(attempt, message, new LastStored<WebhookDelivery>(delivery));
    }

    // Opening one takes longer than signing with it.
    private IReadOnlyList<string> SecretsOf(Webhook webhook)
    {
        if (!_secrets.TryGetValue(webhook.Id, out var secrets))
        {
            secrets = [.. webhook.SecretsAt(clock.GetUtcNow()).Select(secret => seal.Open(secret, webhook.OwnerId))];
            _secrets.Add(webhook.Id, secrets);
        }

        return secrets;
    }
}
