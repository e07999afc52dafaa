using System.Text.Json;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Application.Pipelines.Contracts;

/// <summary>The pipelines that agents may run, on behalf of the person for whom the scope works.</summary>
public interface IAgentPipelines
{
    IReadOnlyList<OfferedPipeline> Offered { get; }

    Task<Result<RunId>> StartAsync(string name, JsonElement input, CancellationToken cancellationToken);

    /// <summary>Waits for the end of a run, but not longer than its patience lasts.</summary>
    /// <param name="told">Called with each progress of the run.</param>
    Task<AgentPipelineRun> WaitAsync(
        RunId run, TimeSpan patience, Action<double?, string?> told, CancellationToken cancellationToken);
}

/// <param name="InputSchema">JSON Schema of the input.</param>
public sealed record OfferedPipeline(
    string Name,
    string Title,
    string Description,
    string Area,
    IReadOnlyList<string> Tags,
    bool HasSideEffects,
    bool ReturnsUntrustedText,
    bool ReachesOutside,
    JsonElement InputSchema);

/// <summary>A run, as an agent is told of it.</summary>
/// <param name="Status">As on the wire.</param>
/// <param name="Error">Why it failed, for people.</param>
public sealed record AgentPipelineRun(Guid RunId, string Status, JsonElement? Output, string? Error);
