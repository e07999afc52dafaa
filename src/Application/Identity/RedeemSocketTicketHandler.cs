using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

internal sealed class RedeemSocketTicketValidator : AbstractValidator<RedeemSocketTicket>
{
    public RedeemSocketTicketValidator() => RuleFor(command => command.Ticket).IsOpaqueToken();
}

internal sealed class RedeemSocketTicketHandler(IIdentityDb db, ISessions sessions, TimeProvider clock)
    : ICommandHandler<RedeemSocketTicket, SignedInSession>
{
    public async Task<Result<SignedInSession>> Handle(RedeemSocketTicket command, CancellationToken cancellationToken)
    {
        var hash = OpaqueToken.Hash(command.Ticket);
        var ticket = await db.SocketTickets.FirstOrDefaultAsync(ticket => ticket.Hash == hash, cancellationToken);
        if (ticket is null || ticket.ExpiresAt <= clock.GetUtcNow())
        {
            return SessionErrors.TicketInvalid;
        }

        // Single use: of two that delete the row only one deletes something; the other is repeated and finds nothing.
        db.SocketTickets.Remove(ticket);
        return await sessions.FindAsync(ticket.SessionId) is { } session ? session : SessionErrors.TicketInvalid;
    }
}
