using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity;

/// <param name="Prefix">The beginning of the key, by which to recognise it.</param>
/// <param name="LastUsedAt">To the minute; null when it was never used.</param>
public sealed record ApiKeyDto(
    Guid Id,
    string Name,
    string Prefix,
    IReadOnlyList<string> Scopes,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? LastUsedAt)
{
    internal static ApiKeyDto Of(ApiKey key) =>
        new(key.Id.Value, key.Name, key.Prefix, key.Scopes, key.CreatedAt, key.ExpiresAt, key.LastUsedAt);
}
