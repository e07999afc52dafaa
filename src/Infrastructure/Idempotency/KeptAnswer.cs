using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Infrastructure.Idempotency;

/// <summary>What was answered to a request that its caller may repeat.</summary>
internal sealed class KeptAnswer
{
    public required UserId OwnerId { get; init; }

    public required string Operation { get; init; }

    public required string Key { get; init; }

    public required string Fingerprint { get; init; }

    public required string Content { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
