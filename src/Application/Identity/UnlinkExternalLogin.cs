using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>Two who disconnect the last two at once race for the account's row; the loser finds one left, and keeps it.</summary>
/// <param name="Password">Null for people who have none.</param>
public sealed record UnlinkExternalLogin(Guid Id, string? Password) : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class UnlinkExternalLoginValidator : AbstractValidator<UnlinkExternalLogin>
{
    public UnlinkExternalLoginValidator() => RuleFor(command => command.Password).IsPasswordAgain();
}

internal sealed class UnlinkExternalLoginHandler(
    IIdentityDb db,
    ICurrentUser caller,
    Reauthentication reauthentication,
    OtherSessions others,
    IAudit audit,
    TimeProvider clock) : ICommandHandler<UnlinkExternalLogin, Done>
{
    public async Task<Result<Done>> Handle(UnlinkExternalLogin command, CancellationToken cancellationToken)
    {
        var user = await db.Users.Include(user => user.ExternalLogins)
            .SingleAsync(user => user.Id == caller.Id, cancellationToken);
        if (await reauthentication.RefusePasswordAsync(user, command.Password, cancellationToken) is { } refused)
        {
            return refused;
        }

        var unlinked = user.Unlink(ExternalLoginId.From(command.Id), clock.GetUtcNow());
        if (unlinked.IsSuccess)
        {
            audit.Note(AuditAction.ExternalLoginUnlinked, user.Id.Value);
            await others.RevokeAsync(RevocationReason.LoginUnlinked, cancellationToken);
        }

        return unlinked;
    }
}
