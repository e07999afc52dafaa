using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>Two with one code race for the second factor's row; the loser, repeated, finds the code spent.</summary>
/// <param name="Code">Asked for only when the account has a second factor.</param>
/// <param name="Client">Who signs in.</param>
public sealed record LogIn(string Email, string Password, string? Code, LogInClient Client)
    : ICommand<LogInOutcome>, IRepeatAfterLostRace;

/// <param name="Device">The client's own description of itself, shown in the list of sessions.</param>
/// <param name="Address">Where the client connects from.</param>
/// <param name="DeviceToken">What it was given when it signed in before.</param>
public sealed record LogInClient(string Device, string Address, string? DeviceToken);

/// <param name="DeviceToken">By which the account knows the device again.</param>
public sealed record LogInOutcome(IssuedTokens Tokens, string DeviceToken);

internal sealed class LogInValidator : AbstractValidator<LogIn>
{
    public LogInValidator()
    {
        RuleFor(command => command.Email).IsEmailAddress();
        RuleFor(command => command.Password).IsTriedPassword();
        RuleFor(command => command.Code).IsOptionalCode();
    }
}

internal sealed class LogInHandler(
    IIdentityDb db,
    IPasswordHasher passwords,
    CredentialCheck credentials,
    IKnownDevices devices,
    IAccessTokens accessTokens,
    EmailVerification verification,
    IAudit audit,
    TimeProvider clock) : ICommandHandler<LogIn, LogInOutcome>
{
    public async Task<Result<LogInOutcome>> Handle(LogIn command, CancellationToken cancellationToken)
    {
        var email = EmailAddress.Normalize(command.Email);
        var user = await db.Users.FirstOrDefaultAsync(user => user.NormalizedEmail == email, cancellationToken);
        var known = FindDevice(user, command.Client.DeviceToken);
        var source = known is { } device ? AttemptSource.Device(device) : AttemptSource.Strangers(email);

        // An unknown address costs a hash too, or the answer's time would tell which addresses have an account.
        var hash = user?.PasswordHash ?? passwords.Decoy;
        var verified = await credentials.IsPasswordAsync(source, hash, command.Password, cancellationToken);
        if (verified.Error is { } refused)
        {
            return refused;
        }

        if (user is null || !verified.Value)
        {
            await audit.NoteRefusalAsync(AuditAction.LogInFailed, user?.Id.Value, cancellationToken);
            return UserErrors.CredentialsInvalid;
        }

        if (RefusePerson(user) is { } personRefused)
        {
            await audit.NoteRefusalAsync(AuditAction.LogInFailed, user.Id.Value, cancellationToken);
            return personRefused;
        }

        return await RefuseCodeAsync(user, command.Code, source, cancellationToken) is { } codeRefused
            ? codeRefused
            : Start(user, command.Client, known ?? Guid.CreateVersion7());
    }

    private Guid? FindDevice(User? user, string? token) =>
        user is null || token is null ? null : devices.Find(user.Id, token);

    private Error? RefusePerson(User user) => user.DisabledAt is not null ? UserErrors.Disabled
        : verification.IsRequired && user.EmailVerifiedAt is null ? UserErrors.EmailUnverified
        : null;

    private async Task<Error?> RefuseCodeAsync(
        User user, string? code, AttemptSource source, CancellationToken cancellationToken)
    {
        var factor = await db.SecondFactors.FirstOrDefaultAsync(factor => factor.UserId == user.Id, cancellationToken);
        if (factor is not { IsEnabled: true })
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(code))
        {
            return SecondFactorErrors.CodeRequired;
        }

        var verified = await credentials.IsCodeAsync(source, factor, code, cancellationToken);
        if (verified is not { IsSuccess: true, Value: false })
        {
            return verified.Error;
        }

        await audit.NoteRefusalAsync(AuditAction.LogInFailed, user.Id.Value, cancellationToken);
        return SecondFactorErrors.CodeInvalid;
    }

    private LogInOutcome Start(User user, LogInClient client, Guid device)
    {
        var refreshToken = OpaqueToken.New();
        var session = Session.Start(
            user.Id, client.Device, client.Address, OpaqueToken.Hash(refreshToken), clock.GetUtcNow());
        db.Sessions.Add(session);
        audit.Note(AuditAction.LoggedIn, session.Id.Value, actor: user.Id);
        return new LogInOutcome(IssuedTokens.For(session, refreshToken, accessTokens), devices.Issue(user.Id, device));
    }
}
