using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Agents;

public sealed record ListModels : IQuery<ModelListDto>;

public sealed record ModelListDto(IReadOnlyList<ModelDto> Items);

/// <param name="Id"><c>provider/model</c>.</param>
/// <param name="IsDetected">Found on the machine of the server, not configured.</param>
public sealed record ModelDto(string Id, string Name, string Provider, bool IsDemo, bool IsDefault, bool IsDetected);

internal sealed class ListModelsHandler(IModelCatalog catalog) : IQueryHandler<ListModels, ModelListDto>
{
    public Task<Result<ModelListDto>> Handle(ListModels request, CancellationToken cancellationToken) =>
        Task.FromResult<Result<ModelListDto>>(new ModelListDto([.. catalog.Models.Select(ToDto)]));

    private ModelDto ToDto(ModelInfo model) =>
        new(model.Id, model.Name, model.Provider, model.IsDemo, model.Id == catalog.Default.Id, model.IsDetected);
}
