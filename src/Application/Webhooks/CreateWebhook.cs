using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Common.Outbound;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Webhooks;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Webhooks;

/// <param name="Url">A public http or https address.</param>
/// <param name="Events">Types of the catalogue.</param>
public sealed record CreateWebhook(
    string Name, string Url, IReadOnlyList<string> Events, string? Description = null, bool Active = true)
    : ICommand<CreatedWebhookDto>;

/// <param name="Secret">Shown only here: it cannot be read again.</param>
public sealed record CreatedWebhookDto(WebhookDto Webhook, string Secret);

internal sealed class CreateWebhookValidator : AbstractValidator<CreateWebhook>
{
    public CreateWebhookValidator(OutboundPolicy policy)
    {
        RuleFor(request => request.Name).IsWebhookName();
        RuleFor(request => request.Url).IsOutboundAddress(policy);
        RuleFor(request => request.Events).AreEvents();
        RuleFor(request => request.Description).IsWebhookDescription();
    }
}

internal sealed class CreateWebhookHandler(
    IWebhooksDb db, EventAccess access, IWebhookSecretSeal seal, OutboundPolicy policy, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<CreateWebhook, CreatedWebhookDto>
{
    public async Task<Result<CreatedWebhookDto>> Handle(CreateWebhook request, CancellationToken cancellationToken)
    {
        if (await access.RefuseAsync(request.Events, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var owned = await db.Webhooks.WithSpecification(WebhookSpec.OwnedBy(user.Id)).CountAsync(cancellationToken);
        if (owned >= Webhook.MaxPerPerson)
        {
            return WebhookErrors.TooMany;
        }

        var url = policy.Check(request.Url).Value.AbsoluteUri;
        var terms = new WebhookTerms(request.Name, url, request.Description, request.Events, request.Active);
        var secret = WebhookSecret.New();
        var webhook = Webhook.Create(user.Id, terms, seal.Seal(secret, user.Id), clock.GetUtcNow());
        db.Webhooks.Add(webhook);
        return new CreatedWebhookDto(WebhookDto.From(webhook), secret);
    }
}
