namespace AssistantPlatform.Application.Agents.Contracts;

/// <summary>Which pipelines the agent of an area may run: those with one of the names or one of the tags.</summary>
public sealed record PipelineChoice(IReadOnlyList<string> Names, IReadOnlyList<string> Tags)
{
    public static readonly PipelineChoice None = new([], []);

    /// <summary>Every one that is open to agents.</summary>
    public static readonly PipelineChoice All = new([], []) { IsEverything = true };

    public bool IsEverything { get; private init; }

    public bool Admits(string name, IReadOnlyList<string> tags) =>
        IsEverything || Names.Contains(name) || Tags.Intersect(tags).Any();
}
