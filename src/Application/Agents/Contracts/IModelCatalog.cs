namespace AssistantPlatform.Application.Agents.Contracts;

/// <summary>The models that can be chatted with.</summary>
public interface IModelCatalog
{
    IReadOnlyList<ModelInfo> Models { get; }

    /// <summary>The model of a conversation that names none.</summary>
    ModelInfo Default { get; }

    /// <summary>Null when no such model is configured.</summary>
    ModelInfo? Find(string id);
}

/// <param name="Id"><c>provider/model</c>.</param>
/// <param name="ContextLength">Tokens that fit into one request.</param>
/// <param name="IsDemo">The built-in model without intelligence, for a first look and for tests.</param>
/// <param name="IsDetected">Found on this machine, not configured.</param>
public sealed record ModelInfo(string Id, string Provider, string Name, int ContextLength, bool IsDemo, bool IsDetected);
