using AssistantPlatform.Application.Common;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Application.Webhooks;

internal sealed class WebhookRetention(IWebhooksDb db, IOptions<RetentionSettings> settings) : IRetention
{
    public Task ForgetAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var longAgo = now.AddDays(-settings.Value.WebhookDeliveryDays);
        return db.WebhookDeliveries.Where(delivery => delivery.EndedAt < longAgo)
            .DeleteInStepsAsync(delivery => delivery.Id, cancellationToken);
    }
}
