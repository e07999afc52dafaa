using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Application.Pipelines.Schedules;
using AssistantPlatform.Application.Pipelines.Triggers;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Pipelines;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines;

internal sealed class PipelinesPersonalData(IPipelinesDb db) : IPersonalData
{
    public IReadOnlyCollection<Type> Entities { get; } = [typeof(PipelineRun), typeof(Schedule), typeof(Trigger)];

    public IAsyncEnumerable<PersonalFile> ExportAsync(UserId person, CancellationToken cancellationToken) => new[]
    {
        PersonalFile.Json("pipelines/runs.json", RunsOfAsync(person, cancellationToken).Select(PipelineRunDetailDto.From)),
        PersonalFile.Json("pipelines/schedules.json", SchedulesOfAsync(person, cancellationToken)),
        PersonalFile.Json("pipelines/triggers.json", TriggersOfAsync(person, cancellationToken)),
    }.ToAsyncEnumerable();

    public async Task EraseAsync(UserId person, CancellationToken cancellationToken)
    {
        await db.Schedules.Where(schedule => schedule.OwnerId == person)
            .DeleteInStepsAsync(schedule => schedule.Id, cancellationToken);
        await db.Triggers.Where(trigger => trigger.OwnerId == person)
            .DeleteInStepsAsync(trigger => trigger.Id, cancellationToken);
        await db.PipelineRuns.Where(run => run.OwnerId == person)
            .DeleteInStepsAsync(run => run.RunId, cancellationToken);
    }

    private IAsyncEnumerable<ScheduleDto> SchedulesOfAsync(UserId person, CancellationToken cancellationToken) =>
        KeysetPages.ReadAsync(
            last => db.Schedules.AsNoTracking().Where(schedule => schedule.OwnerId == person && schedule.Id > last)
                .OrderBy(schedule => schedule.Id),
            (Schedule schedule) => schedule.Id,
            cancellationToken).Select(schedule => ScheduleDto.From(schedule, lastRun: null));

    private IAsyncEnumerable<TriggerDto> TriggersOfAsync(UserId person, CancellationToken cancellationToken) =>
        KeysetPages.ReadAsync(
            last => db.Triggers.AsNoTracking().Where(trigger => trigger.OwnerId == person && trigger.Id > last)
                .OrderBy(trigger => trigger.Id),
            (Trigger trigger) => trigger.Id,
            cancellationToken).Select(TriggerDto.From);

    private IAsyncEnumerable<PipelineRun> RunsOfAsync(UserId person, CancellationToken cancellationToken) =>
        KeysetPages.ReadAsync(
            last => db.PipelineRuns.AsNoTracking().Where(run => run.OwnerId == person && run.RunId > last)
                .OrderBy(run => run.RunId),
            (PipelineRun run) => run.RunId,
            cancellationToken);
}
