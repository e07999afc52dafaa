using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;

namespace AssistantPlatform.Application.Pipelines;

/// <summary>The pipelines there are.</summary>
internal sealed class PipelineCatalog(IEnumerable<CataloguedPipeline> pipelines)
{
    private readonly Dictionary<string, CataloguedPipeline> _byName = pipelines.ToDictionary(entry => entry.Definition.Name);

    public IReadOnlyCollection<CataloguedPipeline> All => _byName.Values;

    public CataloguedPipeline? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The pipeline, if there is one and it may be started through this door.</summary>
    public Result<CataloguedPipeline> FindFor(string name, PipelineSource source)
    {
        if (Find(name) is not { } found)
        {
            return PipelineErrors.NotFound;
        }

        return found.Definition.Sources.Admits(source) ? found : PipelineErrors.SourceRefused;
    }
}
