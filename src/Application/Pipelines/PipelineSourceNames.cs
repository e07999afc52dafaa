using System.Text.Json;
using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Domain.Pipelines;

namespace AssistantPlatform.Application.Pipelines;

internal static class PipelineSourceNames
{
    /// <summary>The doors as they are named on the wire.</summary>
    public static IEnumerable<string> Names(this PipelineSources sources) => Enum.GetValues<PipelineSource>()
        .Where(source => sources.Admits(source))
        .Select(NameOnTheWire);

    public static string NameOnTheWire(this PipelineSource source) =>
        JsonNamingPolicy.SnakeCaseLower.ConvertName(source.ToString());

    public static bool Admits(this PipelineSources sources, PipelineSource source) =>
        sources.HasFlag(Enum.Parse<PipelineSources>(source.ToString()));
}
