using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Common.Outbound;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Webhooks;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Webhooks;

/// <summary>Changes a webhook; what is absent stays.</summary>
/// <param name="Version">The version the caller knows; null changes whatever is there.</param>
public sealed record UpdateWebhook(Guid Id, uint? Version, WebhookChanges Changes)
    : ICommand<Versioned<WebhookDto>>, IRepeatAfterLostRace;

/// <summary>What can be changed of a webhook.</summary>
public sealed record WebhookChanges
{
    public Optional<string> Name { get; init; }

    public Optional<string> Url { get; init; }

    public Optional<string> Description { get; init; }

    public Optional<IReadOnlyList<string>> Events { get; init; }

    public Optional<bool?> Active { get; init; }

    internal WebhookTerms ApplyTo(WebhookTerms terms) => new(
        Name.Value ?? terms.Name,
        Url.Value ?? terms.Url,
        Description.IsSet ? Description.Value : terms.Description,
        Events.Value ?? terms.Events,
        Active.Value ?? terms.Active);
}

internal sealed class UpdateWebhookValidator : AbstractValidator<UpdateWebhook>
{
    public UpdateWebhookValidator(OutboundPolicy policy)
    {
        RuleFor(request => request.Changes.Name.Value).IsWebhookName()
            .When(request => request.Changes.Name.IsSet).OverridePropertyName("name");
        RuleFor(request => request.Changes.Url.Value).IsOutboundAddress(policy)
            .When(request => request.Changes.Url.IsSet).OverridePropertyName("url");
        RuleFor(request => request.Changes.Description.Value).IsWebhookDescription().OverridePropertyName("description");
        RuleFor(request => request.Changes.Events.Value).AreEvents()
            .When(request => request.Changes.Events.IsSet).OverridePropertyName("events");
        RuleFor(request => request.Changes.Active.Value).NotNull()
            .When(request => request.Changes.Active.IsSet).OverridePropertyName("active");
    }
}

internal sealed class UpdateWebhookHandler(IWebhooksDb db, EventAccess access, OutboundPolicy policy, ICurrentUser user)
    : ICommandHandler<UpdateWebhook, Versioned<WebhookDto>>
{
    public async Task<Result<Versioned<WebhookDto>>> Handle(UpdateWebhook request, CancellationToken cancellationToken)
    {
        var webhook = await db.Webhooks.WithSpecification(WebhookSpec.ById(new WebhookId(request.Id), user.Id))
            .SingleOrDefaultAsync(cancellationToken);
        if (webhook is null)
        {
            return WebhookErrors.NotFound;
        }

        if (request.Version is { } known && known != webhook.Version)
        {
            return CommonErrors.Stale;
        }

        // Also when only the address changes: it would lead away what a key may not hear.
        var terms = request.Changes.ApplyTo(webhook.Terms);
        if (await access.RefuseAsync(terms.Events, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var typed = request.Changes.Url.Value;
        webhook.Change(typed is null ? terms : terms with { Url = policy.Check(typed).Value.AbsoluteUri });
        return new Versioned<WebhookDto>(WebhookDto.From(webhook), () => webhook.Version);
    }
}
