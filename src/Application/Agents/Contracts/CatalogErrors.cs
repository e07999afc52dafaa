using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Agents.Contracts;

/// <summary>Refusals of a request that names what is not there.</summary>
public static class CatalogErrors
{
    public static readonly Error ModelUnknown =
        new("agents.model_unknown", ErrorKind.Invalid, "There is no such model. GET /api/v1/models lists those there are.");

    public static readonly Error AreaUnknown =
        new("agents.area_unknown", ErrorKind.Invalid, "There is no such area. GET /api/v1/areas lists those there are.");
}
