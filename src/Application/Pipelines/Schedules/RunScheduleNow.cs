using System.Text.Json;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines.Schedules;

/// <summary>Runs a schedule out of turn, also one that is switched off.</summary>
public sealed record RunScheduleNow(Guid Id) : ICommand<StartedPipelineDto>, IIdempotent, IRepeatAfterLostRace;

internal sealed class RunScheduleNowHandler(
    IPipelinesDb db, PipelineCatalog catalog, PipelineRunStarter starter, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<RunScheduleNow, StartedPipelineDto>
{
    public async Task<Result<StartedPipelineDto>> Handle(RunScheduleNow request, CancellationToken cancellationToken)
    {
        var schedule = await db.Schedules.WithSpecification(ScheduleSpec.ById(new ScheduleId(request.Id), user.Id))
            .SingleOrDefaultAsync(cancellationToken);
        if (schedule is null)
        {
            return PipelineErrors.ScheduleNotFound;
        }

        var pipeline = catalog.FindFor(schedule.Pipeline, PipelineSource.Schedule);
        var input = JsonElement.Parse(schedule.Input);
        if ((pipeline.Error ?? await pipeline.Value.RefuseAsync(input, cancellationToken)) is { } refusal)
        {
            return refusal;
        }

        var run = PipelineRun.Queue(schedule, occurrence: null, clock.GetUtcNow());
        schedule.NoteExtra(run.RunId);
        starter.Start(run);
        return new StartedPipelineDto(run.RunId.Value);
    }
}
