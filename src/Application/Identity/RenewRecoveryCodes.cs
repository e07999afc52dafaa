using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;

namespace AssistantPlatform.Application.Identity;

/// <summary>Makes new recovery codes in the place of all that are left.</summary>
public sealed record RenewRecoveryCodes(string? Password) : ICommand<RecoveryCodesDto>;

internal sealed class RenewRecoveryCodesValidator : AbstractValidator<RenewRecoveryCodes>
{
    public RenewRecoveryCodesValidator() => RuleFor(command => command.Password).IsPasswordAgain();
}

internal sealed class RenewRecoveryCodesHandler(Reauthentication reauthentication)
    : ICommandHandler<RenewRecoveryCodes, RecoveryCodesDto>
{
    public async Task<Result<RecoveryCodesDto>> Handle(RenewRecoveryCodes command, CancellationToken cancellationToken)
    {
        var user = await reauthentication.CallerAsync(cancellationToken);
        if (await reauthentication.RefusePasswordAsync(user, command.Password, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (await reauthentication.SecondFactorAsync(cancellationToken) is not { IsEnabled: true } factor)
        {
            return SecondFactorErrors.NotSetUp;
        }

        var codes = RecoveryCode.NewSet();
        factor.Renew(RecoveryCode.HashesOf(codes));
        return new RecoveryCodesDto(codes);
    }
}
