using AssistantPlatform.Application.Agents.Areas;
using AssistantPlatform.Application.Agents.Contracts;

namespace AssistantPlatform.Application.Agents;

internal sealed class AreaCatalog(IEnumerable<Area> areas) : IAreaCatalog
{
    private readonly Dictionary<string, Area> _byName = areas.ToDictionary(area => area.Name);

    public IReadOnlyList<Area> Areas => [.. _byName.Values];

    public Area Default => _byName[GeneralArea.Definition.Name];

    public Area? Find(string name) => _byName.GetValueOrDefault(name);
}
