using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;

namespace AssistantPlatform.Application.Identity;

/// <summary>Makes a secret for an authenticator app. Nothing is asked for at sign-in before it is confirmed.</summary>
public sealed record SetUpSecondFactor(string? Password) : ICommand<SecondFactorSetupDto>, IRepeatAfterLostRace;

/// <param name="Secret">For typing it into an app, in base32.</param>
/// <param name="Uri">For the QR code that an app scans.</param>
public sealed record SecondFactorSetupDto(string Secret, string Uri);

internal sealed class SetUpSecondFactorValidator : AbstractValidator<SetUpSecondFactor>
{
    public SetUpSecondFactorValidator() => RuleFor(command => command.Password).IsPasswordAgain();
}

internal sealed class SetUpSecondFactorHandler(
    IIdentityDb db, Reauthentication reauthentication, IOneTimeCodes codes, OtherSessions others)
    : ICommandHandler<SetUpSecondFactor, SecondFactorSetupDto>
{
    public async Task<Result<SecondFactorSetupDto>> Handle(SetUpSecondFactor command, CancellationToken cancellationToken)
    {
        var user = await reauthentication.CallerAsync(cancellationToken);
        if (await reauthentication.RefusePasswordAsync(user, command.Password, cancellationToken) is { } refused)
        {
            return refused;
        }

        var factor = await reauthentication.SecondFactorAsync(cancellationToken);
        if (factor?.IsEnabled is true)
        {
            return SecondFactorErrors.AlreadyEnabled;
        }

        var secret = codes.CreateSecret(user);
        if (factor is null)
        {
            db.SecondFactors.Add(SecondFactor.SetUp(user.Id, secret.Protected));
        }
        else
        {
            factor.Replace(secret.Protected);
        }

        await others.RevokeAsync(RevocationReason.SecondFactorChanged, cancellationToken);
        return new SecondFactorSetupDto(secret.Text, secret.Uri);
    }
}
