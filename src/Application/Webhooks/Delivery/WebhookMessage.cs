namespace AssistantPlatform.Application.Webhooks.Delivery;

/// <summary>What is sent to a receiver.</summary>
/// <param name="Id">The same at every attempt.</param>
/// <param name="Secrets">Each of them signs.</param>
internal sealed record WebhookMessage(string Url, string Id, string Payload, IReadOnlyList<string> Secrets);
