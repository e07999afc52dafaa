using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Agents.Contracts;

/// <summary>What a request means by a name, or by naming nothing.</summary>
public static class CatalogLookups
{
    public static Result<ModelInfo> Resolve(this IModelCatalog catalog, string? id) =>
        (id is null ? catalog.Default : catalog.Find(id)) is { } model ? model : CatalogErrors.ModelUnknown;

    public static Result<Area> Resolve(this IAreaCatalog catalog, string? name) =>
        (name is null ? catalog.Default : catalog.Find(name)) is { } area ? area : CatalogErrors.AreaUnknown;
}
