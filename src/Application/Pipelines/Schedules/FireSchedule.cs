using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines.Schedules;

/// <summary>
/// Does what an occurrence of a schedule asks for, and plans the next. Harmless when repeated, and when the schedule was
/// changed since: it waits for another occurrence then.
/// </summary>
public sealed record FireSchedule(Guid ScheduleId, DateTimeOffset Occurrence) : IWorkItem, ICommand<Done>, IRepeatAfterLostRace
{
    // Never given up: with its item a schedule would fall silent for ever.
    public static WorkPolicy Policy { get; } = new("schedule", Concurrency: 8, MaxAttempts: int.MaxValue);
}

internal sealed class FireScheduleHandler(
    IPipelinesDb db, PipelineRunStarter starter, SchedulePlanner planner, IAccounts accounts, TimeProvider clock)
    : ICommandHandler<FireSchedule, Done>
{
    public async Task<Result<Done>> Handle(FireSchedule request, CancellationToken cancellationToken)
    {
        var id = new ScheduleId(request.ScheduleId);
        var schedule = await db.Schedules.SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken);
        if (schedule is null || schedule.NextAt != request.Occurrence)
        {
            return Result.Ok();
        }

        var verdict = await accounts.IsOpenAsync(schedule.OwnerId, cancellationToken)
            ? schedule.Judge(clock.GetUtcNow())
            : OccurrenceVerdict.Skip;
        Act(schedule, verdict, request.Occurrence);
        planner.Plan(schedule, after: request.Occurrence);
        return Result.Ok();
    }

    private void Act(Schedule schedule, OccurrenceVerdict verdict, DateTimeOffset occurrence)
    {
        if (verdict == OccurrenceVerdict.Skip)
        {
            schedule.Skip();
            return;
        }

        var run = PipelineRun.Queue(schedule, occurrence, clock.GetUtcNow());
        schedule.Meet(run.RunId);
        if (verdict == OccurrenceVerdict.Queue)
        {
            starter.Hold(run);
        }
        else
        {
            starter.Start(run);
        }
    }
}
