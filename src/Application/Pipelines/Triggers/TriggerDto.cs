using AssistantPlatform.Domain.Pipelines;

namespace AssistantPlatform.Application.Pipelines.Triggers;

/// <summary>An address at which another system starts a pipeline.</summary>
/// <param name="Path">Where messages are posted.</param>
/// <param name="OverlapEndsAt">Until then the secret before the last one signs too; null when none does.</param>
public sealed record TriggerDto(
    Guid Id, string Name, string Pipeline, string Path, DateTimeOffset? OverlapEndsAt, DateTimeOffset CreatedAt)
{
    internal static TriggerDto From(Trigger trigger) => new(
        trigger.Id.Value,
        trigger.Name,
        trigger.Pipeline,
        $"/api/v1/hooks/{trigger.Id.Value}",
        trigger.OverlapEndsAt,
        trigger.CreatedAt);
}
