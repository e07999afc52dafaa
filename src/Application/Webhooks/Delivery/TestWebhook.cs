using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Webhooks.Events;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Webhooks.Delivery;

/// <summary>Sends one event to try a webhook out, also when it is switched off.</summary>
public sealed record TestWebhook(Guid Id) : ICommand<StartedDeliveryDto>, IIdempotent;

/// <summary>The delivery that is on its way.</summary>
public sealed record StartedDeliveryDto(Guid DeliveryId);

internal sealed class TestWebhookHandler(IWebhooksDb db, WebhookQueue queue, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<TestWebhook, StartedDeliveryDto>
{
    public async Task<Result<StartedDeliveryDto>> Handle(TestWebhook request, CancellationToken cancellationToken)
    {
        var id = new WebhookId(request.Id);
        if (!await db.Webhooks.WithSpecification(WebhookSpec.ById(id, user.Id)).AnyAsync(cancellationToken))
        {
            return WebhookErrors.NotFound;
        }

        var now = clock.GetUtcNow();
        var payload = EventJson.PayloadOf(EventCatalog.Test, new TestData(request.Id, "This is a test. It worked."), now);
        var delivery = WebhookDelivery.Of(id, user.Id, EventCatalog.Test.Name, payload, now, isTest: true);
        db.WebhookDeliveries.Add(delivery);
        queue.Enqueue(delivery);
        return new StartedDeliveryDto(delivery.Id.Value);
    }
}
