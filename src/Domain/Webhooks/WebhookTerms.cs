namespace AssistantPlatform.Domain.Webhooks;

/// <summary>What a person says about a webhook: where what is sent.</summary>
/// <param name="Events">The types of the events that it hears.</param>
/// <param name="Active">Nothing is sent while it is not.</param>
public sealed record WebhookTerms(
    string Name, string Url, string? Description, IReadOnlyList<string> Events, bool Active);
