using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Webhooks;

namespace AssistantPlatform.Application.Webhooks.Delivery;

/// <summary>Finds what is to be sent, for each attempt; null where nothing is any more.</summary>
internal sealed record BeginDeliveries(IReadOnlyList<DeliverWebhook> Attempts)
    : ICommand<IReadOnlyList<WebhookMessage?>>, IRepeatAfterLostRace;

internal sealed class BeginDeliveriesHandler(IWebhooksDb db, IWebhookSecretSeal seal, TimeProvider clock)
    : ICommandHandler<BeginDeliveries, IReadOnlyList<WebhookMessage?>>
{
    private readonly Dictionary<WebhookId, IReadOnlyList<string>> _secrets = [];

    public async Task<Result<IReadOnlyList<WebhookMessage?>>> Handle(
        BeginDeliveries request, CancellationToken cancellationToken)
    {
        var found = await db.OnTheirWayAsync(request.Attempts.Select(attempt => attempt.DeliveryId), cancellationToken);
        return Result.Ok<IReadOnlyList<WebhookMessage?>>([.. request.Attempts.Select(attempt =>
            found.TryGetValue(attempt.DeliveryId, out var way) && way.Delivery.Awaits(attempt.Attempt) ? Begin(way) : null)]);
    }

    private WebhookMessage? Begin(DeliveryOnItsWay way)
    {
        var (delivery, webhook) = way;
        if (!webhook.Active && !delivery.IsTest)
        {
            delivery.Cancel(clock.GetUtcNow());
            return null;
        }

        return new WebhookMessage(webhook.Url, delivery.Id.Value.ToString(), delivery.Payload, SecretsOf(webhook));
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
