using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Webhooks;

public sealed record GetWebhook(Guid Id) : IQuery<Versioned<WebhookDto>>;

internal sealed class GetWebhookHandler(IWebhooksDb db, ICurrentUser user) : IQueryHandler<GetWebhook, Versioned<WebhookDto>>
{
    public async Task<Result<Versioned<WebhookDto>>> Handle(GetWebhook request, CancellationToken cancellationToken)
    {
        var webhook = await db.Webhooks.AsNoTracking()
            .WithSpecification(WebhookSpec.ById(new WebhookId(request.Id), user.Id))
            .SingleOrDefaultAsync(cancellationToken);
        return webhook is null
            ? WebhookErrors.NotFound
            : new Versioned<WebhookDto>(WebhookDto.From(webhook), () => webhook.Version);
    }
}
