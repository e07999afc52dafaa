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
        return schedule is null
            ? PipelineErrors.ScheduleNotFound
            : new Versioned<ScheduleDto>(await db.ShowAsync(schedule, cancellationToken), () => schedule.Version);
    }
}
