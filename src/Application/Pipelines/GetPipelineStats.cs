using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Pipelines;

/// <summary>How a person's runs of each pipeline have gone.</summary>
/// <param name="From">Runs that were started then or later.</param>
public sealed record GetPipelineStats(DateTimeOffset? From) : IQuery<PipelineStatsListDto>;

public sealed record PipelineStatsListDto(IReadOnlyList<PipelineStatsDto> Items);

/// <param name="Runs">All, also those that have not ended.</param>
/// <param name="SuccessRate">Completed of those that ended, 0 to 1; null while none has.</param>
/// <param name="MedianSeconds">From start to end of the completed ones; null while there are none.</param>
public sealed record PipelineStatsDto(
    string Pipeline,
    int Runs,
    int Completed,
    int Failed,
    int Cancelled,
    int Interrupted,
    double? SuccessRate,
    double? MedianSeconds,
    DateTimeOffset LastStartedAt);

internal sealed class GetPipelineStatsHandler(IPipelineStatistics statistics, ICurrentUser user)
    : IQueryHandler<GetPipelineStats, PipelineStatsListDto>
{
    public async Task<Result<PipelineStatsListDto>> Handle(GetPipelineStats request, CancellationToken cancellationToken) =>
        new PipelineStatsListDto(await statistics.OfAsync(user.Id, request.From?.ToUniversalTime(), cancellationToken));
}
