using AssistantPlatform.Application.Agents.Contracts;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.Agents.Models;

/// <summary>The configured models, those found on this machine, and always last the demo.</summary>
internal sealed class ModelCatalog(IOptions<ModelsOptions> options, LocalOllama ollama) : IModelCatalog
{
    private readonly ModelInfo[] _configured = [.. ConfiguredModels.Of(options.Value)];

    public IReadOnlyList<ModelInfo> Models => [.. _configured, .. Detected(), DemoModel.Info];

    public ModelInfo Default => options.Value.Default is { } id ? Find(id)! : _configured.FirstOrDefault() ?? DemoModel.Info;

    public ModelInfo? Find(string id) => Models.FirstOrDefault(model => model.Id == id);

    private IEnumerable<ModelInfo> Detected() =>
        _configured.Any(model => model.Provider == LocalOllama.Provider) ? [] : ollama.Models;
}
