using System.ComponentModel;
using System.Text.Json;
using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Agents.Tools;

/// <summary>For areas whose agent runs pipelines; which ones, the area says.</summary>
public sealed class PipelineTools(IAgentPipelines pipelines, IToolContext context) : IToolset, IJudgesCalls
{
    private const string Run = "run_pipeline";

    /// <summary>Shorter than the patience with a tool.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    private IEnumerable<OfferedPipeline> Allowed =>
        pipelines.Offered.Where(offer => context.Area.Pipelines.Admits(offer.Name, offer.Tags));

    [Tool("list_pipelines", ReadOnly = true, Scope = ApiKeyScopes.PipelinesRun)]
    [Description("Lists the automations (pipelines) that can be run here, each with the JSON Schema of its input.")]
    public Result<string> ListPipelines() => JsonSerializer.Serialize(
        Allowed.Select(offer => new { offer.Name, offer.Title, offer.Description, offer.Tags, offer.InputSchema }),
        JsonSerializerOptions.Web);

    [Tool(Run, Scope = ApiKeyScopes.PipelinesRun)]
    [Description("Runs a pipeline and waits for its output. A long one goes on by itself: its run id comes back instead.")]
    public async Task<Result<string>> RunPipeline(
        [Description("The name of the pipeline, as list_pipelines tells it.")] string name,
        [Description("A JSON object, as the input schema of the pipeline wants it.")] JsonElement input,
        CancellationToken cancellationToken)
    {
        if (Find(name) is not { } pipeline)
        {
            return AgentErrors.PipelineUnknown;
        }

        var run = await pipelines.StartAsync(name, input, cancellationToken);
        if (run.Error is { } refusal)
        {
            return refusal with { Message = Explain(refusal) };
        }

        context.Report(percent: null, pipeline.Title);
        var ended = await pipelines.WaitAsync(
            run.Value, Patience, (percent, message) => context.Report(percent, message ?? pipeline.Title), cancellationToken);
        return JsonSerializer.Serialize(ended, JsonSerializerOptions.Web);
    }

    public ToolCallNature NatureOf(string tool, JsonElement arguments)
    {
        var named = tool == Run && arguments.TryGetProperty("name", out var name) ? Find(name.GetString()) : null;
        var traits = (named?.HasSideEffects is true ? ToolTraits.SideEffects : ToolTraits.None)
            | (named?.ReturnsUntrustedText is true ? ToolTraits.UntrustedResult : ToolTraits.None)
            | (named?.ReachesOutside is true ? ToolTraits.ReachesOutside : ToolTraits.None);
        return new ToolCallNature(traits, named?.Name);
    }

    private OfferedPipeline? Find(string? name) => Allowed.FirstOrDefault(offer => offer.Name == name);

    private static string Explain(Error refusal) => refusal.Fields is { } fields
        ? string.Join(' ', fields.Select(field => $"{field.Key}: {string.Join(' ', field.Value)}"))
        : refusal.Message;
}
