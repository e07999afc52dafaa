using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Webhooks.Delivery;

/// <summary>Sends a delivery once more, with the id that it has. One that is being sent is left alone.</summary>
public sealed record Redeliver(Guid Id) : ICommand<StartedDeliveryDto>, IIdempotent, IRepeatAfterLostRace;

internal sealed class RedeliverHandler(
    IWebhooksDb db, EventAccess access, WebhookQueue queue, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<Redeliver, StartedDeliveryDto>
{
    public async Task<Result<StartedDeliveryDto>> Handle(Redeliver request, CancellationToken cancellationToken)
    {
        var delivery = await db.WebhookDeliveries
            .WithSpecification(WebhookDeliverySpec.ById(new WebhookDeliveryId(request.Id), user.Id))
            .SingleOrDefaultAsync(cancellationToken);
        if (delivery is null)
        {
            return WebhookErrors.DeliveryNotFound;
        }

        if (await access.RefuseAsync([delivery.Event], cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (!delivery.IsTest && !await db.Webhooks.AnyAsync(
            webhook => webhook.Id == delivery.WebhookId && webhook.Active, cancellationToken))
        {
            return WebhookErrors.SwitchedOff;
        }

        if (delivery.Redeliver(clock.GetUtcNow()))
        {
            queue.Enqueue(delivery);
        }

        return new StartedDeliveryDto(request.Id);
    }
}
