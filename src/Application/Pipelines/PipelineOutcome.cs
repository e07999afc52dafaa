using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Pipelines;

/// <summary>What an attempt led to.</summary>
/// <param name="Output">JSON; set when the run is completed.</param>
internal sealed record PipelineOutcome(RunEnd End, string? Output = null)
{
    public static readonly PipelineOutcome Cancelled = new(new RunEnd(RunOutcome.Cancelled));

    public static PipelineOutcome Completed(string output) => new(new RunEnd(RunOutcome.Completed), output);

    public static PipelineOutcome Failed(Error error) => new(new RunEnd(RunOutcome.Failed, error));

    public static PipelineOutcome Interrupted(Error error) => new(new RunEnd(RunOutcome.Interrupted, error));
}
