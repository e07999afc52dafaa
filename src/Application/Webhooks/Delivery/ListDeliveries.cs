using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Webhooks;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Webhooks.Delivery;

/// <summary>What a webhook was sent, the newest first.</summary>
public sealed record ListDeliveries(Guid WebhookId, int Limit, string? Cursor, DeliveryStatus? Status, string? Event)
    : IQuery<Page<WebhookDeliveryDto>>;

internal sealed class ListDeliveriesValidator : AbstractValidator<ListDeliveries>
{
    public ListDeliveriesValidator()
    {
        RuleFor(request => request.Limit).IsPageLimit();
        RuleFor(request => request.Event).IsStorable();
    }
}

internal sealed class ListDeliveriesHandler(IWebhooksDb db, ICurrentUser user)
    : IQueryHandler<ListDeliveries, Page<WebhookDeliveryDto>>
{
    private sealed record Key(Guid Id);

    public async Task<Result<Page<WebhookDeliveryDto>>> Handle(ListDeliveries request, CancellationToken cancellationToken)
    {
        var webhook = new WebhookId(request.WebhookId);
        if (!await db.Webhooks.WithSpecification(WebhookSpec.ById(webhook, user.Id)).AnyAsync(cancellationToken))
        {
            return WebhookErrors.NotFound;
        }

        var deliveries = db.WebhookDeliveries.WithSpecification(WebhookDeliverySpec.Of(webhook, user.Id))
            .Where(delivery => request.Status == null || delivery.Status == request.Status)
            .Where(delivery => request.Event == null || delivery.Event == request.Event);
        if (request.Cursor is { } cursor)
        {
            if (!Cursor.TryDecode<Key>(cursor, out var key))
            {
                return CommonErrors.CursorInvalid;
            }

            var last = new WebhookDeliveryId(key!.Id);
            deliveries = deliveries.Where(delivery => delivery.Id < last);
        }

        var rows = await deliveries
            .OrderByDescending(delivery => delivery.Id)
            .Take(request.Limit + 1)
            .Select(WebhookDeliveryDto.Projection)
            .ToListAsync(cancellationToken);
        return Page<WebhookDeliveryDto>.Of(rows, request.Limit, row => new Key(row.Id));
    }
}
