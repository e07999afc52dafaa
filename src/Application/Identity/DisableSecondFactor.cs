using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;

namespace AssistantPlatform.Application.Identity;

/// <param name="Code">Of the app, or a recovery code.</param>
public sealed record DisableSecondFactor(string? Password, string Code) : ICommand<Done>;

internal sealed class DisableSecondFactorValidator : AbstractValidator<DisableSecondFactor>
{
    public DisableSecondFactorValidator()
    {
        RuleFor(command => command.Password).IsPasswordAgain();
        RuleFor(command => command.Code).IsCode();
    }
}

internal sealed class DisableSecondFactorHandler(
    IIdentityDb db, Reauthentication reauthentication, OtherSessions others, IAudit audit, INotifications notifications)
    : ICommandHandler<DisableSecondFactor, Done>
{
    public async Task<Result<Done>> Handle(DisableSecondFactor command, CancellationToken cancellationToken)
    {
        var user = await reauthentication.CallerAsync(cancellationToken);
        if (await reauthentication.RefusePasswordAsync(user, command.Password, cancellationToken) is { } passwordRefused)
        {
            return passwordRefused;
        }

        if (await reauthentication.SecondFactorAsync(cancellationToken) is not { IsEnabled: true } factor)
        {
            return SecondFactorErrors.NotSetUp;
        }

        if (await reauthentication.RefuseCodeAsync(factor, command.Code, cancellationToken) is { } codeRefused)
        {
            return codeRefused;
        }

        factor.Disable();
        db.SecondFactors.Remove(factor);
        audit.Note(AuditAction.SecondFactorDisabled, user.Id.Value);
        notifications.Give(user.Id, SecurityNotices.SecondFactorDisabled);
        await others.RevokeAsync(RevocationReason.SecondFactorChanged, cancellationToken);
        return Result.Ok();
    }
}
