using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Common.Mailing;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>Invites an address. An earlier invitation of it is replaced, because its link may be lost.</summary>
public sealed record CreateInvitation(string Email, UserRole Role, DateTimeOffset? ExpiresAt)
    : ICommand<CreatedInvitation>, IRepeatAfterLostRace;

/// <param name="Token">Only here: it cannot be read again.</param>
/// <param name="IsMailed">Whether a mail brings it to the address as well.</param>
public sealed record CreatedInvitation(InvitationDto Invitation, string Token, bool IsMailed);

internal sealed class CreateInvitationValidator : AbstractValidator<CreateInvitation>
{
    public CreateInvitationValidator(TimeProvider clock)
    {
        RuleFor(command => command.Email).IsEmailAddress();
        RuleFor(command => command.ExpiresAt)
            .Must(expiresAt => expiresAt is not { } end || Invitation.CanExpireAt(end, clock.GetUtcNow()))
            .WithMessage($"An invitation expires in the future, at most {Invitation.MaxLifetime.Days} days ahead.");
    }
}

internal sealed class CreateInvitationHandler(IIdentityDb db, IOutbox outbox, IAudit audit, TimeProvider clock)
    : ICommandHandler<CreateInvitation, CreatedInvitation>
{
    public async Task<Result<CreatedInvitation>> Handle(CreateInvitation command, CancellationToken cancellationToken)
    {
        var email = EmailAddress.Normalize(command.Email);
        if (await db.Users.AnyAsync(user => user.NormalizedEmail == email, cancellationToken))
        {
            return UserErrors.EmailTaken;
        }

        var earlier = await db.Invitations.Where(earlier => earlier.NormalizedEmail == email).ToListAsync(cancellationToken);
        db.Invitations.RemoveRange(earlier);

        var token = OpaqueToken.New();
        var invitation = Invitation.Create(
            command.Email, command.Role, OpaqueToken.Hash(token), command.ExpiresAt, clock.GetUtcNow());
        db.Invitations.Add(invitation);
        audit.Note(AuditAction.InvitationCreated, invitation.Id.Value, detail: command.Role.ToString());
        if (outbox.IsOpen)
        {
            outbox.Post(AccountMails.Invitation(invitation, token), owner: null);
        }

        return new CreatedInvitation(InvitationDto.Of(invitation), token, outbox.IsOpen);
    }
}
