using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Agents.Contracts;

/// <summary>The areas that can be chatted in.</summary>
public interface IAreaCatalog
{
    /// <summary>The name of the area, or of the default one where none is named. Refused with <c>agents.area_unknown</c>.</summary>
    Result<string> Resolve(string? name);
}
