using System.Collections.Concurrent;
using System.Reflection;
using AssistantPlatform.Application.Agents.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Infrastructure.Agents.Running;

/// <summary>Turns the toolsets of an area into functions, once.</summary>
internal sealed class ToolCatalog(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, AgentTool>> _tools = new();

    /// <param name="scopes">Of the API key that asked; null when a person did.</param>
    public IReadOnlyDictionary<string, AgentTool> ToolsOf(Area area, IReadOnlyList<string>? scopes)
    {
        var tools = _tools.GetOrAdd(area.Name, _ => Describe(area));
        return scopes is null ? tools : tools.Where(tool => tool.Value.IsOpenTo(scopes)).ToDictionary();
    }

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
