namespace AssistantPlatform.Application.Agents.Contracts;

/// <summary>
/// Marks a class whose <see cref="ToolAttribute">tools</see> an agent may call. It is resolved anew for every call,
/// in a scope of its own that acts as the run's owner.
/// </summary>
public interface IToolset;

/// <summary>
/// Offers a method to the model. It returns <c>Result&lt;string&gt;</c>, at once or as a task: text for the model,
/// or an error whose message the model can act on. <see cref="System.ComponentModel.DescriptionAttribute"/>
/// on the method and its parameters tells the model how to use it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    /// <summary>Calling it twice does no harm.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>What every call does; see <see cref="IJudgesCalls"/> for what depends on the arguments.</summary>
    public ToolTraits Traits { get; init; }

    /// <summary>The scope that an API key must have for its runs to be offered the tool; null for none.</summary>
    public string? Scope { get; init; }
}
