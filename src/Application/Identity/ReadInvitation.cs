using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>Tells who holds an invitation for which address it is.</summary>
public sealed record ReadInvitation(string Token) : IQuery<PresentedInvitationDto>;

public sealed record PresentedInvitationDto(string Email, DateTimeOffset ExpiresAt);

internal sealed class ReadInvitationValidator : AbstractValidator<ReadInvitation>
{
    public ReadInvitationValidator() => RuleFor(query => query.Token).IsOpaqueToken();
}

internal sealed class ReadInvitationHandler(IIdentityDb db, TimeProvider clock)
    : IQueryHandler<ReadInvitation, PresentedInvitationDto>
{
    public async Task<Result<PresentedInvitationDto>> Handle(ReadInvitation query, CancellationToken cancellationToken)
    {
        var hash = OpaqueToken.Hash(query.Token);
        var invitation = await db.Invitations.AsNoTracking()
            .FirstOrDefaultAsync(invitation => invitation.TokenHash == hash, cancellationToken);
        return invitation is not null && invitation.IsPending(clock.GetUtcNow())
            ? new PresentedInvitationDto(invitation.Email, invitation.ExpiresAt)
            : InvitationErrors.Invalid;
    }
}
