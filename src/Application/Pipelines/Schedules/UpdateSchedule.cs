using System.Text.Json;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines.Schedules;

/// <summary>Changes a schedule; what is absent stays. Its next occurrence is found anew.</summary>
/// <param name="Version">The version the caller knows; null changes whatever is there.</param>
public sealed record UpdateSchedule(Guid Id, uint? Version, ScheduleChanges Changes)
    : ICommand<Versioned<ScheduleDto>>, IRepeatAfterLostRace;

/// <summary>What can be changed of a schedule.</summary>
public sealed record ScheduleChanges
{
    public Optional<string> Name { get; init; }

    public Optional<string> Pipeline { get; init; }

    public Optional<JsonElement?> Input { get; init; }

    public Optional<string> Cron { get; init; }

    public Optional<string> TimeZone { get; init; }

    public Optional<bool?> Enabled { get; init; }

    public Optional<ScheduleColour?> Colour { get; init; }

    public Optional<MisfirePolicy?> Misfire { get; init; }

    public Optional<OverlapPolicy?> Overlap { get; init; }

    internal ScheduleTerms ApplyTo(ScheduleTerms terms) => new(
        Name.Value ?? terms.Name,
        Pipeline.Value ?? terms.Pipeline,
        Input.Value?.GetRawText() ?? terms.Input,
        Cron.Value ?? terms.Cron,
        TimeZone.Value ?? terms.TimeZone,
        Enabled.Value ?? terms.Enabled,
        Colour.Value ?? terms.Colour,
        Misfire.Value ?? terms.Misfire,
        Overlap.Value ?? terms.Overlap);
}

internal sealed class UpdateScheduleValidator : AbstractValidator<UpdateSchedule>
{
    public UpdateScheduleValidator(ICronCalendar calendar)
    {
        RuleFor(request => request.Changes.Name.Value).IsScheduleName()
            .When(request => request.Changes.Name.IsSet).OverridePropertyName("name");
        RuleFor(request => request.Changes.Pipeline.Value).NotEmpty().MaximumLength(PipelineRun.NameMaxLength).IsStorable()
            .When(request => request.Changes.Pipeline.IsSet).OverridePropertyName("pipeline");
        RuleFor(request => request.Changes.Input.Value ?? default).IsPipelineInput()
            .When(request => request.Changes.Input.IsSet).OverridePropertyName("input");
        RuleFor(request => request.Changes.Cron.Value).IsCron(calendar)
            .When(request => request.Changes.Cron.IsSet).OverridePropertyName("cron");
        RuleFor(request => request.Changes.TimeZone.Value).IsTimeZone(calendar)
            .When(request => request.Changes.TimeZone.IsSet).OverridePropertyName("timeZone");
        RuleFor(request => request.Changes.Enabled.Value).NotNull()
            .When(request => request.Changes.Enabled.IsSet).OverridePropertyName("enabled");
        RuleFor(request => request.Changes.Colour.Value).NotNull()
            .When(request => request.Changes.Colour.IsSet).OverridePropertyName("colour");
        RuleFor(request => request.Changes.Misfire.Value).NotNull()
            .When(request => request.Changes.Misfire.IsSet).OverridePropertyName("misfire");
        RuleFor(request => request.Changes.Overlap.Value).NotNull()
            .When(request => request.Changes.Overlap.IsSet).OverridePropertyName("overlap");
    }
}

internal sealed class UpdateScheduleHandler(
    IPipelinesDb db, ScheduleTermsCheck check, SchedulePlanner planner, ICurrentUser user)
    : ICommandHandler<UpdateSchedule, Versioned<ScheduleDto>>
{
    public async Task<Result<Versioned<ScheduleDto>>> Handle(UpdateSchedule request, CancellationToken cancellationToken)
    {
        var schedule = await db.Schedules.WithSpecification(ScheduleSpec.ById(new ScheduleId(request.Id), user.Id))
            .SingleOrDefaultAsync(cancellationToken);
        if (schedule is null)
        {
            return PipelineErrors.ScheduleNotFound;
        }

        if (request.Version is { } known && known != schedule.Version)
        {
            return CommonErrors.Stale;
        }

        var terms = request.Changes.ApplyTo(schedule.Terms);
        if (await check.RefuseAsync(terms, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        Change(schedule, terms);
        return new Versioned<ScheduleDto>(await db.ShowAsync(schedule, cancellationToken), () => schedule.Version);
    }

    private void Change(Schedule schedule, ScheduleTerms terms)
    {
        var isPlannedAnew = (terms.Cron, terms.TimeZone, terms.Enabled) != (schedule.Cron, schedule.TimeZone, schedule.Enabled);
        schedule.Change(terms);
        if (isPlannedAnew)
        {
            planner.Plan(schedule);
        }
    }
}
