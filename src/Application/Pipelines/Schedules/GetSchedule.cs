using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines.Schedules;

public sealed record GetSchedule(Guid Id) : IQuery<Versioned<ScheduleDto>>;

internal sealed class GetScheduleHandler(IPipelinesDb db, ICurrentUser user) : IQueryHandler<GetSchedule, Versioned<ScheduleDto>>
{
    public async Task<Result<Versioned<ScheduleDto>>> Handle(GetSchedule request, CancellationToken cancellationToken)
    {
        var schedule = await db.Schedules.AsNoTracking()
            .WithSpecification(ScheduleSpec.ById(new ScheduleId(request.Id), user.Id))
            .SingleOrDefaultAsync(cancellationToken);
        if (schedule is null)
        {
            return PipelineErrors.ScheduleNotFound;
        }

        var lastRun = await db.PipelineRuns.AsNoTracking()
            .SingleOrDefaultAsync(run => run.RunId == schedule.LastRunId, cancellationToken);
        return new Versioned<ScheduleDto>(ScheduleDto.From(schedule, lastRun), () => schedule.Version);
    }
}
