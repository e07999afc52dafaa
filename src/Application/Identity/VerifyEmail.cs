using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

public sealed record VerifyEmail(string Token) : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class VerifyEmailValidator : AbstractValidator<VerifyEmail>
{
    public VerifyEmailValidator() => RuleFor(command => command.Token).IsOpaqueToken();
}

internal sealed class VerifyEmailHandler(IIdentityDb db, AccountTokens tokens, IAudit audit, TimeProvider clock)
    : ICommandHandler<VerifyEmail, Done>
{
    public async Task<Result<Done>> Handle(VerifyEmail command, CancellationToken cancellationToken)
    {
        if (await tokens.FindAsync(command.Token, TokenPurpose.VerifyEmail, cancellationToken) is not { } token)
        {
            return AccountTokenErrors.Invalid;
        }

        var user = await db.Users.SingleAsync(user => user.Id == token.UserId, cancellationToken);
        user.VerifyEmail(clock.GetUtcNow());
        db.AccountTokens.Remove(token);
        audit.Note(AuditAction.EmailVerified, user.Id.Value, actor: user.Id);
        return Result.Ok();
    }
}
