using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Webhooks;

/// <summary>Makes a new secret. The one before signs too for a day.</summary>
public sealed record RotateWebhookSecret(Guid Id) : ICommand<CreatedWebhookDto>, IRepeatAfterLostRace;

internal sealed class RotateWebhookSecretHandler(
    IWebhooksDb db, EventAccess access, IWebhookSecretSeal seal, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<RotateWebhookSecret, CreatedWebhookDto>
{
    public async Task<Result<CreatedWebhookDto>> Handle(RotateWebhookSecret request, CancellationToken cancellationToken)
    {
        var webhook = await db.Webhooks.WithSpecification(WebhookSpec.ById(new WebhookId(request.Id), user.Id))
            .SingleOrDefaultAsync(cancellationToken);
        if (webhook is null)
        {
            return WebhookErrors.NotFound;
        }

        if (await access.RefuseAsync(webhook.Events, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var secret = WebhookSecret.New();
        webhook.RotateSecret(seal.Seal(secret, user.Id), clock.GetUtcNow());
        return new CreatedWebhookDto(WebhookDto.From(webhook), secret);
    }
}
