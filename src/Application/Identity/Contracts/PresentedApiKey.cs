using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity.Contracts;

/// <summary>A live API key and what it may do for whom.</summary>
public sealed record PresentedApiKey(ApiKeyId Id, UserId UserId, IReadOnlyList<string> Scopes, DateTimeOffset ExpiresAt);
