using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>Invitations that nobody used yet, also those that have expired.</summary>
public sealed record ListInvitations(int Limit, string? Cursor) : IQuery<Page<InvitationDto>>;

internal sealed class ListInvitationsValidator : AbstractValidator<ListInvitations>
{
    public ListInvitationsValidator() => RuleFor(query => query.Limit).IsPageLimit();
}

internal sealed class ListInvitationsHandler(IIdentityDb db) : IQueryHandler<ListInvitations, Page<InvitationDto>>
{
    public async Task<Result<Page<InvitationDto>>> Handle(ListInvitations query, CancellationToken cancellationToken)
    {
        var invitations = db.Invitations.AsNoTracking();
        if (query.Cursor is { } cursor)
        {
            if (!Cursor.TryDecode<Guid>(cursor, out var last))
            {
                return CommonErrors.CursorInvalid;
            }

            var lastId = InvitationId.From(last);
            invitations = invitations.Where(invitation => invitation.Id < lastId);
        }

        var rows = await invitations.OrderByDescending(invitation => invitation.Id).Take(query.Limit + 1)
            .ToListAsync(cancellationToken);
        return Page<InvitationDto>.Of(rows.ConvertAll(InvitationDto.Of), query.Limit, invitation => invitation.Id);
    }
}
