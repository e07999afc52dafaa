using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>Deletes the caller's account and all that it owns. There is no way back.</summary>
/// <param name="Password">Null for people who have none; they must have signed in within five minutes.</param>
/// <param name="Code">Of the authenticator app, or a recovery code, when the second factor is on.</param>
public sealed record DeleteCurrentUser(string? Password, string? Code) : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class DeleteCurrentUserValidator : AbstractValidator<DeleteCurrentUser>
{
    public DeleteCurrentUserValidator()
    {
        RuleFor(command => command.Password).IsPasswordAgain();
        RuleFor(command => command.Code).IsOptionalCode();
    }
}

internal sealed class DeleteCurrentUserHandler(
    IIdentityDb db, Reauthentication reauthentication, AccountEnd end, TimeProvider clock)
    : ICommandHandler<DeleteCurrentUser, Done>
{
    public async Task<Result<Done>> Handle(DeleteCurrentUser command, CancellationToken cancellationToken)
    {
        var user = await reauthentication.CallerAsync(cancellationToken);
        if (await RefuseAsync(user, command, cancellationToken) is { } refused)
        {
            return refused;
        }

        var others = db.Users.Where(other => other.Id != user.Id);
        var successor = await others.FirstOrDefaultAsync(
            other => other.Role == UserRole.Administrator && other.DisabledAt == null, cancellationToken);
        var isAlone = successor is null && !await others.AnyAsync(cancellationToken);
        if (user.Leave(successor, isAlone, clock.GetUtcNow()).Error is { } last)
        {
            return last;
        }

        await end.FollowAsync(user, cancellationToken);
        return Result.Ok();
    }

    private async Task<Error?> RefuseAsync(User user, DeleteCurrentUser command, CancellationToken cancellationToken)
    {
        if (await reauthentication.RefusePasswordAsync(user, command.Password, cancellationToken) is { } passwordRefused)
        {
            return passwordRefused;
        }

        return await reauthentication.SecondFactorAsync(cancellationToken) is { IsEnabled: true } factor
            ? await reauthentication.RefuseCodeAsync(factor, command.Code ?? "", cancellationToken)
            : null;
    }
}
