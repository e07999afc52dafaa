using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>Of two with one token the loser, repeated, finds it used. The second factor stays as it is.</summary>
public sealed record ResetPassword(string Token, string NewPassword) : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class ResetPasswordValidator : AbstractValidator<ResetPassword>
{
    public ResetPasswordValidator()
    {
        RuleFor(command => command.Token).IsOpaqueToken();
        RuleFor(command => command.NewPassword).IsTriedPassword();
    }
}

internal sealed class ResetPasswordHandler(
    IIdentityDb db, AccountTokens tokens, ChosenPassword passwords, LiveSessions sessions, IAudit audit, TimeProvider clock)
    : ICommandHandler<ResetPassword, Done>
{
    public async Task<Result<Done>> Handle(ResetPassword command, CancellationToken cancellationToken)
    {
        if (await tokens.FindAsync(command.Token, TokenPurpose.ResetPassword, cancellationToken) is not { } token)
        {
            return AccountTokenErrors.Invalid;
        }

        var user = await db.Users.SingleAsync(user => user.Id == token.UserId, cancellationToken);
        var refused = passwords.Refuse(command.NewPassword, user)
            ?? await passwords.SetAsync(command.NewPassword, user, cancellationToken);
        if (refused is not null)
        {
            return refused;
        }

        if (token.IsMailed)
        {
            user.VerifyEmail(clock.GetUtcNow());
        }

        db.AccountTokens.Remove(token);
        audit.Note(AuditAction.PasswordReset, user.Id.Value, actor: user.Id);
        await sessions.RevokeAsync(user, RevocationReason.PasswordChanged, cancellationToken);
        return Result.Ok();
    }
}
