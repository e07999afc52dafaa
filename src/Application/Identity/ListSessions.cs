using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

public sealed record ListSessions(int Limit, string? Cursor) : IQuery<Page<SessionDto>>;

public sealed record SessionDto(
    Guid Id, string Device, string Address, DateTimeOffset CreatedAt, DateTimeOffset LastUsedAt, bool IsCurrent);

internal sealed class ListSessionsValidator : AbstractValidator<ListSessions>
{
    public ListSessionsValidator() => RuleFor(query => query.Limit).IsPageLimit();
}

internal sealed class ListSessionsHandler(IIdentityDb db, ICurrentUser caller, TimeProvider clock)
    : IQueryHandler<ListSessions, Page<SessionDto>>
{
    public async Task<Result<Page<SessionDto>>> Handle(ListSessions query, CancellationToken cancellationToken)
    {
        var sessions = db.Sessions.AsNoTracking().WithSpecification(SessionSpec.LiveOf(caller.Id, clock.GetUtcNow()));
        if (query.Cursor is { } cursor)
        {
            if (!Cursor.TryDecode<Guid>(cursor, out var last))
            {
                return CommonErrors.CursorInvalid;
            }

            var lastId = SessionId.From(last);
            sessions = sessions.Where(session => session.Id < lastId);
        }

        var rows = await sessions.OrderByDescending(session => session.Id).Take(query.Limit + 1).ToListAsync(cancellationToken);
        return Page<SessionDto>.Of(rows.ConvertAll(ToDto), query.Limit, session => session.Id);
    }

    private SessionDto ToDto(Session session) => new(
        session.Id.Value, session.Device, session.Address, session.CreatedAt, session.LastUsedAt, session.Id == caller.Session);
}
