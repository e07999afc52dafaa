using AssistantPlatform.Application.Agents.Contracts;

namespace AssistantPlatform.Infrastructure.Agents.Models;

internal static class ConfiguredModels
{
    public static IEnumerable<ModelInfo> Of(ModelsOptions options) =>
        from provider in options.Providers
        from model in provider.Models
        let id = $"{provider.Name}/{model}"
        select new ModelInfo(id, provider.Name, model, options.ContextLength, IsDemo: false, IsDetected: false);
}
