using System.Text.Json;

namespace AssistantPlatform.Application.Agents.Contracts;

/// <summary>What a call does that its person, or whoever reads its result, should know.</summary>
[Flags]
public enum ToolTraits
{
    None = 0,

    /// <summary>It changes or sends something: its person is asked first.</summary>
    SideEffects = 1,

    /// <summary>It returns text from outside, which may be meant to mislead the model.</summary>
    UntrustedResult = 2,

    /// <summary>What it asks for can carry away what the model knows: once such text was read, its person is asked first.</summary>
    ReachesOutside = 4,

    /// <summary>It changes what its person can change back: once text from outside was read, its person is asked first.</summary>
    Reversible = 8,
}

/// <param name="Subject">To what a lasting permission is limited besides the tool; null for every call of the tool.</param>
public sealed record ToolCallNature(ToolTraits Traits, string? Subject = null);

/// <summary>A toolset that can tell only from the arguments what a call does.</summary>
public interface IJudgesCalls
{
    ToolCallNature NatureOf(string tool, JsonElement arguments);
}
