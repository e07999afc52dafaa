using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Webhooks;

public sealed record DeleteWebhook(Guid Id) : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class DeleteWebhookHandler(IWebhooksDb db, ICurrentUser user) : ICommandHandler<DeleteWebhook, Done>
{
    public async Task<Result<Done>> Handle(DeleteWebhook request, CancellationToken cancellationToken)
    {
        var webhook = await db.Webhooks.WithSpecification(WebhookSpec.ById(new WebhookId(request.Id), user.Id))
            .SingleOrDefaultAsync(cancellationToken);
        if (webhook is null)
        {
            return WebhookErrors.NotFound;
        }

        db.Webhooks.Remove(webhook);
        return Result.Ok();
    }
}
