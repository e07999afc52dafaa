using AssistantPlatform.Domain.Pipelines;
using AssistantPlatform.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines.Schedules;

/// <summary>Shows schedules with the run that each made last.</summary>
internal static class LastRuns
{
    public static async Task<ScheduleDto> ShowAsync(
        this IPipelinesDb db, Schedule schedule, CancellationToken cancellationToken) =>
        (await db.ShowAsync([schedule], cancellationToken))[0];

    public static async Task<List<ScheduleDto>> ShowAsync(
        this IPipelinesDb db, IReadOnlyCollection<Schedule> schedules, CancellationToken cancellationToken)
    {
        var ids = schedules.Select(schedule => schedule.LastRunId).OfType<RunId>().ToList();
        var runs = await db.PipelineRuns.Where(run => ids.Contains(run.RunId))
            .Select(PipelineRunDto.Projection)
            .ToDictionaryAsync(run => run.Id, cancellationToken);
        return [.. schedules.Select(schedule => ScheduleDto.From(
            schedule, schedule.LastRunId is { } last ? runs.GetValueOrDefault(last.Value) : null))];
    }
}
