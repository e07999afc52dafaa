using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines.Schedules;

/// <summary>What a calendar shows: the runs there were, and the occurrences that are to come.</summary>
public sealed record ListOccurrences(DateTimeOffset From, DateTimeOffset To, string? Pipeline) : IQuery<CalendarDto>;

/// <param name="Runs">The oldest first; the newest of this time when there are too many.</param>
/// <param name="Occurrences">The earliest first, and of too many the earliest.</param>
/// <param name="IsCut">There is more in this time than is shown; ask for less of it.</param>
public sealed record CalendarDto(IReadOnlyList<PipelineRunDto> Runs, IReadOnlyList<OccurrenceDto> Occurrences, bool IsCut);

/// <summary>A run that a schedule will make.</summary>
public sealed record OccurrenceDto(Guid ScheduleId, string Name, string Pipeline, ScheduleColour Colour, DateTimeOffset At);

internal sealed class ListOccurrencesValidator : AbstractValidator<ListOccurrences>
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(100);

    public ListOccurrencesValidator()
    {
        RuleFor(request => request.Pipeline).IsStorable();
        RuleFor(request => request.To)
            .Must((request, to) => to > request.From && to - request.From <= Longest)
            .WithMessage($"This must be later than 'from', by {Longest.TotalDays} days at most.");
    }
}

internal sealed class ListOccurrencesHandler(IPipelinesDb db, ICronCalendar calendar, ICurrentUser user, TimeProvider clock)
    : IQueryHandler<ListOccurrences, CalendarDto>
{
    private const int MaxRuns = 1_000;
    private const int MaxOccurrences = 2_000;

    public async Task<Result<CalendarDto>> Handle(ListOccurrences request, CancellationToken cancellationToken)
    {
        var (from, to) = (request.From.ToUniversalTime(), request.To.ToUniversalTime());
        var runs = await db.PipelineRuns.WithSpecification(PipelineRunSpec.OwnedBy(user.Id))
            .Where(run => run.CreatedAt >= from && run.CreatedAt < to)
            .Where(run => request.Pipeline == null || run.Pipeline == request.Pipeline)
            .OrderByDescending(run => run.CreatedAt)
            .Take(MaxRuns + 1)
            .Select(PipelineRunDto.Projection)
            .ToListAsync(cancellationToken);
        var schedules = await db.Schedules.AsNoTracking().WithSpecification(ScheduleSpec.OwnedBy(user.Id))
            .Where(schedule => schedule.NextAt != null && schedule.NextAt < to)
            .Where(schedule => request.Pipeline == null || schedule.Pipeline == request.Pipeline)
            .ToListAsync(cancellationToken);

        var occurrences = schedules.SelectMany(schedule => OccurrencesOf(schedule, from, to)).OrderBy(next => next.At).ToList();
        return new CalendarDto(
            [.. runs.Take(MaxRuns).Reverse()],
            [.. occurrences.Take(MaxOccurrences)],
            IsCut: runs.Count > MaxRuns || occurrences.Count > MaxOccurrences);
    }

    private IEnumerable<OccurrenceDto> OccurrencesOf(Schedule schedule, DateTimeOffset from, DateTimeOffset to)
    {
        var now = clock.GetUtcNow();
        return calendar.Between(schedule.Cron, schedule.TimeZone, from > now ? from : now, to)
            .Take(MaxOccurrences + 1)
            .Select(at => new OccurrenceDto(schedule.Id.Value, schedule.Name, schedule.Pipeline, schedule.Colour, at));
    }
}
