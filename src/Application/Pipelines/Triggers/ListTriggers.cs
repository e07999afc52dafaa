using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines.Triggers;

/// <summary>A person's triggers, the newest first.</summary>
public sealed record ListTriggers(int Limit, string? Cursor) : IQuery<Page<TriggerDto>>;

internal sealed class ListTriggersValidator : AbstractValidator<ListTriggers>
{
    public ListTriggersValidator() => RuleFor(request => request.Limit).IsPageLimit();
}

internal sealed class ListTriggersHandler(IPipelinesDb db, ICurrentUser user) : IQueryHandler<ListTriggers, Page<TriggerDto>>
{
    private sealed record Key(Guid Id);

    public async Task<Result<Page<TriggerDto>>> Handle(ListTriggers request, CancellationToken cancellationToken)
    {
        var triggers = db.Triggers.AsNoTracking().WithSpecification(TriggerSpec.OwnedBy(user.Id));
        if (request.Cursor is { } cursor)
        {
            if (!Cursor.TryDecode<Key>(cursor, out var key))
            {
                return CommonErrors.CursorInvalid;
            }

            var last = new TriggerId(key!.Id);
            triggers = triggers.Where(trigger => trigger.Id < last);
        }

        var rows = await triggers.OrderByDescending(trigger => trigger.Id).Take(request.Limit + 1).ToListAsync(cancellationToken);
        return Page<TriggerDto>.Of(rows.ConvertAll(TriggerDto.From), request.Limit, row => new Key(row.Id));
    }
}
