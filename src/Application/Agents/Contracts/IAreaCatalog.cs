namespace AssistantPlatform.Application.Agents.Contracts;

/// <summary>The areas that can be chatted in.</summary>
public interface IAreaCatalog
{
    IReadOnlyList<Area> Areas { get; }

    /// <summary>The area of a conversation that names none.</summary>
    Area Default { get; }

    /// <summary>Null when there is no such area.</summary>
    Area? Find(string name);
}

/// <summary>What gives the agent a purpose and its tools.</summary>
/// <param name="SystemPrompt">The purpose; never names a tool, those are listed from <paramref name="Toolsets"/>.</param>
/// <param name="Toolsets">Classes that are an <see cref="IToolset"/>.</param>
public sealed record Area(string Name, string Title, string Description, string SystemPrompt, IReadOnlyList<Type> Toolsets)
{
    public PipelineChoice Pipelines { get; init; } = PipelineChoice.None;
}
