using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>Deletes tickets and links nobody used, and sessions that ended long ago, with their refresh tokens.</summary>
public sealed record ForgetEndedSessions : ICommand<Done>;

internal sealed class ForgetEndedSessionsHandler(IIdentityDb db, TimeProvider clock) : ICommandHandler<ForgetEndedSessions, Done>
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task<Result<Done>> Handle(ForgetEndedSessions command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var longAgo = now - Kept;
        await db.SocketTickets.Where(ticket => ticket.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
        await db.AccountTokens.Where(token => token.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
        await db.Sessions.Where(session => session.EndsAt < longAgo).ExecuteDeleteAsync(cancellationToken);
        return Result.Ok();
    }
}
