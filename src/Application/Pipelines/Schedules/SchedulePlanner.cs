using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Pipelines;

namespace AssistantPlatform.Application.Pipelines.Schedules;

/// <summary>Finds the next occurrence of a schedule and has the work queue wait for it.</summary>
internal sealed class SchedulePlanner(ICronCalendar calendar, IWorkQueue queue, TimeProvider clock)
{
    /// <param name="after">The occurrence that was dealt with, which may be ahead of this process's clock.</param>
    public void Plan(Schedule schedule, DateTimeOffset? after = null)
    {
        var now = clock.GetUtcNow();
        schedule.Plan(calendar.Next(schedule.Cron, schedule.TimeZone, after > now ? after.Value : now));
        if (schedule.NextAt is { } next)
        {
            queue.Enqueue(new FireSchedule(schedule.Id.Value, next), schedule.OwnerId, next - now);
        }
    }
}
