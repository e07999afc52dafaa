using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Pipelines;

/// <summary>Counts a person's runs by pipeline in one query, which needs the database's own functions.</summary>
public interface IPipelineStatistics
{
    Task<IReadOnlyList<PipelineStatsDto>> OfAsync(UserId owner, DateTimeOffset? from, CancellationToken cancellationToken);
}
