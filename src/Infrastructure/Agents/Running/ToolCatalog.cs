using System.Collections.Concurrent;
using System.Reflection;
using AssistantPlatform.Application.Agents.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Infrastructure.Agents.Running;

/// <summary>Turns the toolsets of an area into functions, once.</summary>
internal sealed class ToolCatalog(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, AgentTool>> _tools = new();

    public IReadOnlyDictionary<string, AgentTool> ToolsOf(Area area) =>
        _tools.GetOrAdd(area.Name, _ => Describe(area));

    private Dictionary<string, AgentTool> Describe(Area area)
    {
        using var scope = scopes.CreateScope();
        return area.Toolsets
            .SelectMany(toolset => toolset.GetMethods(), (toolset, method) => (toolset, method))
            .Where(candidate => candidate.method.IsDefined(typeof(ToolAttribute)))
            .Select(candidate => new AgentTool(candidate.toolset, candidate.method, scope.ServiceProvider))
            .ToDictionary(tool => tool.Name);
    }
}
