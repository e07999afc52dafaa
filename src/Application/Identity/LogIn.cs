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
    IIdentityDb db, IPasswordHasher passwords, CredentialCheck credentials, SignIn signIn, IAudit audit)
    : ICommandHandler<LogIn, LogInOutcome>
{
    public async Task<Result<LogInOutcome>> Handle(LogIn command, CancellationToken cancellationToken)
    {
        var email = EmailAddress.Normalize(command.Email);
        var user = await db.Users.FirstOrDefaultAsync(user => user.NormalizedEmail == email, cancellationToken);
        var source = AttemptSource.Of(signIn.FindDevice(user, command.Client), email);

        // No account, or one without a password, costs a hash too: the answer's time would tell of it otherwise.
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

        return await signIn.CompleteAsync(user, command.Code, command.Client, provider: null, cancellationToken);
    }
}
