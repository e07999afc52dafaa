using System.Text.Json;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines.Schedules;

/// <param name="Input">A JSON object, as the pipeline's input schema wants it.</param>
/// <param name="Cron">Five fields: minute, hour, day of month, month, day of week.</param>
/// <param name="TimeZone">The IANA name of the zone in which it is meant.</param>
public sealed record CreateSchedule(
    string Name,
    string Pipeline,
    JsonElement Input,
    string Cron,
    string TimeZone = "UTC",
    bool Enabled = true,
    ScheduleColour Colour = ScheduleColour.Blue,
    MisfirePolicy Misfire = MisfirePolicy.Skip,
    OverlapPolicy Overlap = OverlapPolicy.Skip) : ICommand<Versioned<ScheduleDto>>;

internal sealed class CreateScheduleValidator : AbstractValidator<CreateSchedule>
{
    public CreateScheduleValidator(ICronCalendar calendar)
    {
        RuleFor(request => request.Name).IsScheduleName();
        RuleFor(request => request.Pipeline).NotEmpty().MaximumLength(PipelineRun.NameMaxLength).IsStorable();
        RuleFor(request => request.Input).IsPipelineInput();
        RuleFor(request => request.Cron).IsCron(calendar);
        RuleFor(request => request.TimeZone).IsTimeZone(calendar);
    }
}

internal sealed class CreateScheduleHandler(
    IPipelinesDb db, ScheduleTermsCheck check, SchedulePlanner planner, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<CreateSchedule, Versioned<ScheduleDto>>
{
    public async Task<Result<Versioned<ScheduleDto>>> Handle(CreateSchedule request, CancellationToken cancellationToken)
    {
        var terms = TermsOf(request);
        if (await check.RefuseAsync(terms, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var owned = await db.Schedules.WithSpecification(ScheduleSpec.OwnedBy(user.Id)).CountAsync(cancellationToken);
        if (owned >= Schedule.MaxPerPerson)
        {
            return PipelineErrors.TooManySchedules;
        }

        var schedule = Schedule.Create(user.Id, terms, clock.GetUtcNow());
        db.Schedules.Add(schedule);
        planner.Plan(schedule);
        return new Versioned<ScheduleDto>(ScheduleDto.From(schedule, lastRun: null), () => schedule.Version);
    }

    private static ScheduleTerms TermsOf(CreateSchedule request) => new(
        request.Name,
        request.Pipeline,
        request.Input.GetRawText(),
        request.Cron,
        request.TimeZone,
        request.Enabled,
        request.Colour,
        request.Misfire,
        request.Overlap);
}
