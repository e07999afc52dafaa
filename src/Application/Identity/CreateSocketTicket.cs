using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity;

public sealed record CreateSocketTicket : ICommand<IssuedTicket>;

public sealed record IssuedTicket(string Ticket, TimeSpan Lifetime);

internal sealed class CreateSocketTicketHandler(IIdentityDb db, ICurrentUser caller, TimeProvider clock)
    : ICommandHandler<CreateSocketTicket, IssuedTicket>
{
    public Task<Result<IssuedTicket>> Handle(CreateSocketTicket command, CancellationToken cancellationToken)
    {
        var session = caller.Session ?? throw new InvalidOperationException("Only a signed-in session asks for a ticket.");
        var ticket = OpaqueToken.New();
        db.SocketTickets.Add(SocketTicket.Issue(OpaqueToken.Hash(ticket), caller.Id, session, clock.GetUtcNow()));
        return Task.FromResult<Result<IssuedTicket>>(new IssuedTicket(ticket, SocketTicket.Lifetime));
    }
}
