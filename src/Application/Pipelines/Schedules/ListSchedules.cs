using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines.Schedules;

/// <summary>A person's schedules, the newest first.</summary>
public sealed record ListSchedules(int Limit, string? Cursor, string? Pipeline, bool? Enabled) : IQuery<Page<ScheduleDto>>;

internal sealed class ListSchedulesValidator : AbstractValidator<ListSchedules>
{
    public ListSchedulesValidator()
    {
        RuleFor(request => request.Limit).IsPageLimit();
        RuleFor(request => request.Pipeline).IsStorable();
    }
}

internal sealed class ListSchedulesHandler(IPipelinesDb db, ICurrentUser user) : IQueryHandler<ListSchedules, Page<ScheduleDto>>
{
    private sealed record Key(Guid Id);

    public async Task<Result<Page<ScheduleDto>>> Handle(ListSchedules request, CancellationToken cancellationToken)
    {
        var schedules = db.Schedules.AsNoTracking().WithSpecification(ScheduleSpec.OwnedBy(user.Id))
            .Where(schedule => request.Pipeline == null || schedule.Pipeline == request.Pipeline)
            .Where(schedule => request.Enabled == null || schedule.Enabled == request.Enabled);
        if (request.Cursor is { } cursor)
        {
            if (!Cursor.TryDecode<Key>(cursor, out var key))
            {
                return CommonErrors.CursorInvalid;
            }

            var last = new ScheduleId(key!.Id);
            schedules = schedules.Where(schedule => schedule.Id < last);
        }

        var rows = await schedules
            .OrderByDescending(schedule => schedule.Id)
            .Take(request.Limit + 1)
            .ToListAsync(cancellationToken);
        return Page<ScheduleDto>.Of(await db.ShowAsync(rows, cancellationToken), request.Limit, row => new Key(row.Id));
    }
}
