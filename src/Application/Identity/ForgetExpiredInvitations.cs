using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>Deletes invitations that expired long ago, and with them the addresses of people who never came.</summary>
public sealed record ForgetExpiredInvitations : ICommand<Done>;

internal sealed class ForgetExpiredInvitationsHandler(IIdentityDb db, TimeProvider clock)
    : ICommandHandler<ForgetExpiredInvitations, Done>
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task<Result<Done>> Handle(ForgetExpiredInvitations command, CancellationToken cancellationToken)
    {
        var longAgo = clock.GetUtcNow() - Kept;
        await db.Invitations.Where(invitation => invitation.ExpiresAt < longAgo).ExecuteDeleteAsync(cancellationToken);
        return Result.Ok();
    }
}
