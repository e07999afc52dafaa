using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>Gives an administrator a link with which somebody else chooses a new password.</summary>
public sealed record IssuePasswordReset(Guid Id) : ICommand<AccountLink>, IRepeatAfterLostRace;

internal sealed class IssuePasswordResetHandler(IIdentityDb db, ICurrentUser caller, AccountTokens tokens, IAudit audit)
    : ICommandHandler<IssuePasswordReset, AccountLink>
{
    public async Task<Result<AccountLink>> Handle(IssuePasswordReset command, CancellationToken cancellationToken)
    {
        var id = UserId.From(command.Id);
        if (await db.Users.SingleOrDefaultAsync(user => user.Id == id, cancellationToken) is not { } user)
        {
            return UserErrors.NotFound;
        }

        var administrator = await db.Users.SingleAsync(user => user.Id == caller.Id, cancellationToken);
        if (user.RefuseTo(administrator) is { } refused)
        {
            return refused;
        }

        audit.Note(AuditAction.PasswordResetIssued, user.Id.Value);
        return await tokens.IssueAsync(user, TokenPurpose.ResetPassword, cancellationToken);
    }
}
