using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using FluentValidation;

namespace AssistantPlatform.Application.Pipelines.Schedules;

/// <summary>When a schedule would run, before it is made.</summary>
public sealed record PreviewSchedule(string? Cron, string? TimeZone) : IQuery<SchedulePreviewDto>;

/// <param name="Next">The next occurrences; fewer, or none, when there are no more.</param>
public sealed record SchedulePreviewDto(IReadOnlyList<DateTimeOffset> Next);

internal sealed class PreviewScheduleValidator : AbstractValidator<PreviewSchedule>
{
    public PreviewScheduleValidator(ICronCalendar calendar)
    {
        RuleFor(request => request.Cron).IsCron(calendar);
        RuleFor(request => request.TimeZone).IsTimeZone(calendar);
    }
}

internal sealed class PreviewScheduleHandler(ICronCalendar calendar, TimeProvider clock)
    : IQueryHandler<PreviewSchedule, SchedulePreviewDto>
{
    private const int Shown = 5;

    public Task<Result<SchedulePreviewDto>> Handle(PreviewSchedule request, CancellationToken cancellationToken)
    {
        var next = new List<DateTimeOffset>();
        var after = clock.GetUtcNow();
        while (next.Count < Shown && calendar.Next(request.Cron!, request.TimeZone!, after) is { } occurrence)
        {
            next.Add(occurrence);
            after = occurrence;
        }

        return Task.FromResult<Result<SchedulePreviewDto>>(new SchedulePreviewDto(next));
    }
}
