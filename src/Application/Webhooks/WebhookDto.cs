using AssistantPlatform.Domain.Webhooks;

namespace AssistantPlatform.Application.Webhooks;

/// <summary>An address that is told of what happens.</summary>
/// <param name="Events">The types of the events that it hears.</param>
/// <param name="Active">Nothing is sent while it is not.</param>
/// <param name="Suspension">Why the platform switched it off; null when it did not.</param>
/// <param name="FailingSince">Since when nothing could be delivered; null while that is not so.</param>
/// <param name="OverlapEndsAt">Until then the secret before the last one signs too; null when none does.</param>
public sealed record WebhookDto(
    Guid Id,
    string Name,
    string Url,
    string? Description,
    IReadOnlyList<string> Events,
    bool Active,
    SuspensionReason? Suspension,
    DateTimeOffset? FailingSince,
    DateTimeOffset? OverlapEndsAt,
    DateTimeOffset CreatedAt)
{
    internal static WebhookDto From(Webhook webhook) => new(
        webhook.Id.Value,
        webhook.Name,
        webhook.Url,
        webhook.Description,
        webhook.Events,
        webhook.Active,
        webhook.Suspension,
        webhook.FailingSince,
        webhook.OverlapEndsAt,
        webhook.CreatedAt);
}
