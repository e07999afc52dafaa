using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>The audit log, newest first; each filter is optional.</summary>
/// <param name="Actor">Who did it.</param>
/// <param name="Target">What it was done to.</param>
public sealed record ListAuditEntries(int Limit, string? Cursor, AuditAction? Action, Guid? Actor, Guid? Target)
    : IQuery<Page<AuditEntryDto>>;

/// <param name="ActorName">Null when nobody was signed in, or the person is gone.</param>
/// <param name="TargetName">The person it was done to, when it was one who is still there.</param>
/// <param name="Detail">The new role, say.</param>
public sealed record AuditEntryDto(
    Guid Id,
    DateTimeOffset At,
    AuditAction Action,
    Guid? ActorId,
    string? ActorName,
    Guid? TargetId,
    string? TargetName,
    string? Detail,
    string? Address,
    string? TraceId);

internal sealed class ListAuditEntriesValidator : AbstractValidator<ListAuditEntries>
{
    public ListAuditEntriesValidator() => RuleFor(query => query.Limit).IsPageLimit();
}

internal sealed class ListAuditEntriesHandler(IIdentityDb db) : IQueryHandler<ListAuditEntries, Page<AuditEntryDto>>
{
    public async Task<Result<Page<AuditEntryDto>>> Handle(ListAuditEntries query, CancellationToken cancellationToken)
    {
        var entries = Filter(query);
        if (query.Cursor is { } cursor)
        {
            if (!Cursor.TryDecode<Guid>(cursor, out var last))
            {
                return CommonErrors.CursorInvalid;
            }

            var lastId = AuditEntryId.From(last);
            entries = entries.Where(entry => entry.Id < lastId);
        }

        var rows = await WithNames(entries.OrderByDescending(entry => entry.Id).Take(query.Limit + 1))
            .ToListAsync(cancellationToken);
        return Page<AuditEntryDto>.Of(rows, query.Limit, entry => entry.Id);
    }

    private IQueryable<AuditEntry> Filter(ListAuditEntries query)
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (query.Action is { } action)
        {
            entries = entries.Where(entry => entry.Action == action);
        }

        if (query.Actor is { } actor)
        {
            var id = UserId.From(actor);
            entries = entries.Where(entry => entry.ActorId == id);
        }

        return query.Target is { } target ? entries.Where(entry => entry.TargetId == target) : entries;
    }

    private IQueryable<AuditEntryDto> WithNames(IQueryable<AuditEntry> entries) =>
        from entry in entries
        orderby entry.Id descending
        select new AuditEntryDto(
            entry.Id.Value,
            entry.At,
            entry.Action,
            entry.ActorId == null ? null : entry.ActorId.Value.Value,
            db.Users.Where(user => user.Id == entry.ActorId).Select(user => user.DisplayName).SingleOrDefault(),
            entry.TargetId,
            db.Users.Where(user => (Guid)(object)user.Id == entry.TargetId).Select(user => user.DisplayName).SingleOrDefault(),
            entry.Detail,
            entry.Address,
            entry.TraceId);
}
