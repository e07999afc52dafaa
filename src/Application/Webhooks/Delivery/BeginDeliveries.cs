using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Webhooks;

namespace AssistantPlatform.Application.Webhooks.Delivery;

/// <summary>Finds what is to be sent, for each attempt; null where nothing is any more.</summary>
internal sealed record BeginDeliveries(IReadOnlyList<DeliverWebhook> Attempts)
    : ICommand<IReadOnlyList<BegunDelivery?>>, IRepeatAfterLostRace;

/// <param name="Delivery">As it was read, so that whoever records what came of it need not read it again.</param>
internal sealed record BegunDelivery(WebhookMessage Message, LastStored<WebhookDelivery> Delivery);

internal sealed class BeginDeliveriesHandler(IWebhooksDb db, EventAccess access, IWebhookSecretSeal seal, TimeProvider clock)
    : ICommandHandler<BeginDeliveries, IReadOnlyList<BegunDelivery?>>
{
    private readonly Dictionary<WebhookId, IReadOnlyList<string>> _secrets = [];

    public async Task<Result<IReadOnlyList<BegunDelivery?>>> Handle(
        BeginDeliveries request, CancellationToken cancellationToken)
    {
        var found = await db.OnTheirWayAsync(request.Attempts.Select(attempt => attempt.DeliveryId), cancellationToken);
        var begun = new List<BegunDelivery?>(request.Attempts.Count);
        foreach (var (id, attempt) in request.Attempts)
        {
            begun.Add(found.TryGetValue(id, out var way) && way.Delivery.Awaits(attempt)
                ? await BeginAsync(way, cancellationToken)
                : null);
        }

        return Result.Ok<IReadOnlyList<BegunDelivery?>>(begun);
    }

    private async Task<BegunDelivery?> BeginAsync(DeliveryOnItsWay way, CancellationToken cancellationToken)
    {
        var (delivery, webhook) = way;
        var isHeard = webhook.Active || delivery.IsTest;
        if (!isHeard || !await access.IsOpenToAsync(delivery.OwnerId, delivery.Event, cancellationToken))
        {
            delivery.Cancel(clock.GetUtcNow());
            return null;
        }

        var message = new WebhookMessage(webhook.Url, delivery.Id.Value.ToString(), delivery.Payload, SecretsOf(webhook));
        return new BegunDelivery(message, new LastStored<WebhookDelivery>(delivery));
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
