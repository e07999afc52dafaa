using System.Text.Json;
using AssistantPlatform.Domain.Pipelines;

namespace AssistantPlatform.Application.Pipelines.Schedules;

/// <summary>Runs a pipeline again and again.</summary>
/// <param name="Cron">Minute, hour, day of month, month, day of week.</param>
/// <param name="TimeZone">The IANA name of the zone in which it is meant.</param>
/// <param name="Misfire">What becomes of occurrences that the server was not there for.</param>
/// <param name="Overlap">What becomes of an occurrence while an earlier run works.</param>
/// <param name="NextAt">Null when it is switched off, or will never come.</param>
/// <param name="SkippedAt">The last occurrence for which nothing was run.</param>
/// <param name="LastRun">Null when it has not run yet, or that was long ago.</param>
public sealed record ScheduleDto(
    Guid Id,
    string Name,
    string Pipeline,
    JsonElement Input,
    string Cron,
    string TimeZone,
    bool Enabled,
    ScheduleColour Colour,
    MisfirePolicy Misfire,
    OverlapPolicy Overlap,
    DateTimeOffset? NextAt,
    DateTimeOffset? SkippedAt,
    PipelineRunDto? LastRun,
    DateTimeOffset CreatedAt)
{
    internal static ScheduleDto From(Schedule schedule, PipelineRunDto? lastRun) => new(
        schedule.Id.Value,
        schedule.Name,
        schedule.Pipeline,
        JsonElement.Parse(schedule.Input),
        schedule.Cron,
        schedule.TimeZone,
        schedule.Enabled,
        schedule.Colour,
        schedule.Misfire,
        schedule.Overlap,
        schedule.NextAt,
        schedule.SkippedAt,
        lastRun,
        schedule.CreatedAt);
}
