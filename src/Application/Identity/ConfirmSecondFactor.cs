using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;

namespace AssistantPlatform.Application.Identity;

/// <summary>Turns the second factor on, once a code proves that the app has the secret.</summary>
public sealed record ConfirmSecondFactor(string Code) : ICommand<RecoveryCodesDto>;

/// <param name="RecoveryCodes">Shown this once; each opens the account once when the app is lost.</param>
public sealed record RecoveryCodesDto(IReadOnlyList<string> RecoveryCodes);

internal sealed class ConfirmSecondFactorValidator : AbstractValidator<ConfirmSecondFactor>
{
    public ConfirmSecondFactorValidator() => RuleFor(command => command.Code).IsCode();
}

internal sealed class ConfirmSecondFactorHandler(
    Reauthentication reauthentication, OtherSessions others, IAudit audit, INotifications notifications, TimeProvider clock)
    : ICommandHandler<ConfirmSecondFactor, RecoveryCodesDto>
{
    public async Task<Result<RecoveryCodesDto>> Handle(ConfirmSecondFactor command, CancellationToken cancellationToken)
    {
        var factor = await reauthentication.SecondFactorAsync(cancellationToken);
        if (factor is null or { IsEnabled: true })
        {
            return factor is null ? SecondFactorErrors.NotSetUp : SecondFactorErrors.AlreadyEnabled;
        }

        if (await reauthentication.RefuseCodeAsync(factor, command.Code, cancellationToken) is { } refused)
        {
            return refused;
        }

        var codes = RecoveryCode.NewSet();
        factor.Enable(RecoveryCode.HashesOf(codes), clock.GetUtcNow());
        audit.Note(AuditAction.SecondFactorEnabled, factor.UserId.Value);
        notifications.Give(factor.UserId, SecurityNotices.SecondFactorEnabled);
        await others.RevokeAsync(RevocationReason.SecondFactorChanged, cancellationToken);
        return new RecoveryCodesDto(codes);
    }
}
