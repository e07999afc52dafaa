using System.Text.Json;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Webhooks.Delivery;

public sealed record GetDelivery(Guid Id) : IQuery<WebhookDeliveryDetailDto>;

internal sealed class GetDeliveryHandler(IWebhooksDb db, EventAccess access, ICurrentUser user)
    : IQueryHandler<GetDelivery, WebhookDeliveryDetailDto>
{
    private const int MaxAttempts = 100;

    public async Task<Result<WebhookDeliveryDetailDto>> Handle(GetDelivery request, CancellationToken cancellationToken)
    {
        // In one statement, so that both are of the same moment.
        var id = new WebhookDeliveryId(request.Id);
        var found = await db.WebhookDeliveries.AsNoTracking().WithSpecification(WebhookDeliverySpec.ById(id, user.Id))
            .Select(delivery => new
            {
                delivery,
                attempts = db.WebhookAttempts.Where(attempt => attempt.DeliveryId == delivery.Id)
                    .OrderByDescending(attempt => attempt.StartedAt).ThenByDescending(attempt => attempt.Id)
                    .Take(MaxAttempts).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return WebhookErrors.DeliveryNotFound;
        }

        return await access.RefuseAsync([found.delivery.Event], cancellationToken) is { } refusal
            ? refusal
            : new WebhookDeliveryDetailDto(
                WebhookDeliveryDto.From(found.delivery),
                JsonElement.Parse(found.delivery.Payload),
                [.. found.attempts.Select(WebhookAttemptDto.From).Reverse()]);
    }
}
