using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Common.Outbound;
using AssistantPlatform.Application.Webhooks.Events;
using AssistantPlatform.Domain.Webhooks;
using FluentValidation;

namespace AssistantPlatform.Application.Webhooks;

internal static class WebhookRules
{
    public static IRuleBuilderOptions<T, string?> IsWebhookName<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty().MaximumLength(Webhook.NameMaxLength).IsStorable();

    public static IRuleBuilderOptions<T, string?> IsWebhookDescription<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(Webhook.DescriptionMaxLength).IsStorable();

    public static IRuleBuilderOptions<T, string?> IsOutboundAddress<T>(this IRuleBuilder<T, string?> rule, OutboundPolicy policy) =>
        rule.Must(url => url is not null && policy.Check(url).IsSuccess).WithMessage(CommonErrors.AddressRefused.Message);

    public static IRuleBuilderOptions<T, IReadOnlyList<string>?> AreEvents<T>(
        this IRuleBuilder<T, IReadOnlyList<string>?> rule) =>
        rule.Must(events => events is { Count: > 0 } && events.All(name => name is not null && EventCatalog.Find(name) is not null))
        .WithMessage("Choose at least one of the events that GET /api/v1/webhooks/events lists.");
}
