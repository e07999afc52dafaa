using System.Reflection;
using System.Text.Json;
using AssistantPlatform.Application.Agents.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;

namespace AssistantPlatform.Infrastructure.Agents.Running;

/// <summary>A method of a toolset that the model may call.</summary>
internal sealed class AgentTool(Type toolset, MethodInfo method, IServiceProvider services)
{
    private readonly ToolAttribute _attribute = method.GetCustomAttribute<ToolAttribute>()!;

    public string Name => _attribute.Name;

    public bool ReadOnly => _attribute.ReadOnly;

    public ToolTraits Traits => _attribute.Traits;

    /// <summary>What a call does depends on its arguments.</summary>
    public bool IsJudged { get; } = toolset.IsAssignableTo(typeof(IJudgesCalls));

    /// <param name="scopes">Of the API key that asked; null when a person did.</param>
    public bool IsOpenTo(IReadOnlyList<string>? scopes) =>
        scopes is null || _attribute.Scope is null || scopes.Contains(_attribute.Scope);

    /// <summary>What the model is told; bound to no run.</summary>
    public KernelFunction Declaration { get; } = Create(toolset, method, services);

    /// <summary>The function on a toolset of its own, which lives as long as the scope.</summary>
    public KernelFunction Bind(IServiceProvider scope) => Create(toolset, method, scope);

    public ToolCallNature NatureOf(IServiceProvider scope, JsonElement arguments) =>
        ((IJudgesCalls)scope.GetRequiredService(toolset)).NatureOf(Name, arguments);

    private static KernelFunction Create(Type toolset, MethodInfo method, IServiceProvider services) =>
        KernelFunctionFactory.CreateFromMethod(
            method,
            services.GetRequiredService(toolset),
            method.GetCustomAttribute<ToolAttribute>()!.Name);
}
