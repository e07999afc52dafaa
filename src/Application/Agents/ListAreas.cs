using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Agents;

public sealed record ListAreas : IQuery<AreaListDto>;

public sealed record AreaListDto(IReadOnlyList<AreaDto> Items);

public sealed record AreaDto(string Name, string Title, string Description, bool IsDefault);

internal sealed class ListAreasHandler(IAreaCatalog catalog) : IQueryHandler<ListAreas, AreaListDto>
{
    public Task<Result<AreaListDto>> Handle(ListAreas request, CancellationToken cancellationToken) =>
        Task.FromResult<Result<AreaListDto>>(new AreaListDto([.. catalog.Areas.Select(ToDto)]));

    private AreaDto ToDto(Area area) => new(area.Name, area.Title, area.Description, area == catalog.Default);
}
