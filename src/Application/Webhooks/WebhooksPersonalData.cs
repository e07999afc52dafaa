using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Application.Webhooks.Delivery;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Webhooks;

internal sealed class WebhooksPersonalData(IWebhooksDb db) : IPersonalData
{
    public IReadOnlyCollection<Type> Entities { get; } = [typeof(Webhook), typeof(WebhookDelivery), typeof(WebhookAttempt)];

    public IAsyncEnumerable<PersonalFile> ExportAsync(UserId person, CancellationToken cancellationToken) => new[]
    {
        PersonalFile.Json("webhooks/webhooks.json", WebhooksOfAsync(person, cancellationToken).Select(WebhookDto.From)),
        PersonalFile.Json("webhooks/deliveries.json", DeliveriesOfAsync(person, cancellationToken).Select(WebhookDeliveryDto.From)),
    }.ToAsyncEnumerable();

    public async Task EraseAsync(UserId person, CancellationToken cancellationToken)
    {
        await db.WebhookDeliveries.Where(delivery => delivery.OwnerId == person)
            .DeleteInStepsAsync(delivery => delivery.Id, cancellationToken);
        await db.Webhooks.Where(webhook => webhook.OwnerId == person)
            .DeleteInStepsAsync(webhook => webhook.Id, cancellationToken);
    }

    private IAsyncEnumerable<WebhookDelivery> DeliveriesOfAsync(UserId person, CancellationToken cancellationToken) =>
        KeysetPages.ReadAsync(
            last => db.WebhookDeliveries.AsNoTracking().Where(delivery => delivery.OwnerId == person && delivery.Id > last)
                .OrderBy(delivery => delivery.Id),
            (WebhookDelivery delivery) => delivery.Id,
            cancellationToken);

    private IAsyncEnumerable<Webhook> WebhooksOfAsync(UserId person, CancellationToken cancellationToken) =>
        KeysetPages.ReadAsync(
            last => db.Webhooks.AsNoTracking().Where(webhook => webhook.OwnerId == person && webhook.Id > last)
                .OrderBy(webhook => webhook.Id),
            (Webhook webhook) => webhook.Id,
            cancellationToken);
}
