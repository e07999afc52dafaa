using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines.Schedules;

/// <summary>Deletes a schedule. A run that works goes on; those that waited for it are cancelled.</summary>
public sealed record DeleteSchedule(Guid Id) : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class DeleteScheduleHandler(IPipelinesDb db, IRuns runs, ICurrentUser user)
    : ICommandHandler<DeleteSchedule, Done>
{
    public async Task<Result<Done>> Handle(DeleteSchedule request, CancellationToken cancellationToken)
    {
        var id = new ScheduleId(request.Id);
        var schedule = await db.Schedules.WithSpecification(ScheduleSpec.ById(id, user.Id))
            .SingleOrDefaultAsync(cancellationToken);
        if (schedule is null)
        {
            return PipelineErrors.ScheduleNotFound;
        }

        db.Schedules.Remove(schedule);
        var waiting = await db.PipelineRuns
            .Where(run => run.ScheduleId == id && run.Occurrence != null && run.EndedAt == null)
            .Where(run => run.RunId != schedule.ActiveRunId)
            .Select(run => run.RunId)
            .ToListAsync(cancellationToken);
        foreach (var run in waiting)
        {
            await runs.CancelAtOnceAsync(run, cancellationToken);
        }

        return Result.Ok();
    }
}
