using System.Linq.Expressions;
using System.Text.Json;
using AssistantPlatform.Domain.Pipelines;

namespace AssistantPlatform.Application.Pipelines;

/// <summary>A run of a pipeline, as lists show it.</summary>
/// <param name="ScheduleId">The schedule that made it.</param>
/// <param name="Occurrence">When the schedule meant it to run; null for a run out of turn.</param>
/// <param name="Percent">0 to 100; null while nobody can tell.</param>
/// <param name="Step">What is being done, in a few words.</param>
/// <param name="Retries">How often it was begun again after a failure that was to pass.</param>
public sealed record PipelineRunDto(
    Guid Id,
    string Pipeline,
    PipelineSource Source,
    Guid? ScheduleId,
    DateTimeOffset? Occurrence,
    PipelineRunStatus Status,
    double? Percent,
    string? Step,
    string? ErrorCode,
    string? ErrorMessage,
    int Retries,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt)
{
    internal static readonly Expression<Func<PipelineRun, PipelineRunDto>> Projection = run => new(
        run.RunId.Value,
        run.Pipeline,
        run.Source,
        run.ScheduleId == null ? null : run.ScheduleId.Value.Value,
        run.Occurrence,
        run.Status,
        run.Percent,
        run.Step,
        run.ErrorCode,
        run.ErrorMessage,
        run.Retries,
        run.CreatedAt,
        run.StartedAt,
        run.EndedAt);

    internal static readonly Func<PipelineRun, PipelineRunDto> From = Projection.Compile();
}

/// <summary>A run of a pipeline with all that is kept of it.</summary>
/// <param name="Output">Null until the run is completed.</param>
/// <param name="Counters">Things counted on the way, by name.</param>
/// <param name="Log">The last lines of the run's log.</param>
public sealed record PipelineRunDetailDto(
    PipelineRunDto Run,
    JsonElement Input,
    JsonElement? Output,
    string? Message,
    IReadOnlyDictionary<string, long> Counters,
    IReadOnlyList<PipelineLogLineDto> Log)
{
    internal static PipelineRunDetailDto From(PipelineRun run) => new(
        PipelineRunDto.From(run),
        JsonElement.Parse(run.Input),
        run.Output is null ? null : JsonElement.Parse(run.Output),
        run.Progress.Message,
        run.Progress.Counters,
        [.. run.Progress.Log.Select(line => new PipelineLogLineDto(line.At, line.Text))]);
}

public sealed record PipelineLogLineDto(DateTimeOffset At, string Text);
