using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <param name="Device">The client's own description of itself, shown in the list of sessions.</param>
/// <param name="Address">Where the client connects from.</param>
public sealed record LogIn(string Email, string Password, string Device, string Address) : ICommand<IssuedTokens>;

internal sealed class LogInValidator : AbstractValidator<LogIn>
{
    public LogInValidator()
    {
        RuleFor(command => command.Email).IsEmailAddress();
        RuleFor(command => command.Password).IsTriedPassword();
    }
}

internal sealed class LogInHandler(
    IIdentityDb db,
    IPasswordHasher passwords,
    ILoginAttempts attempts,
    IAccessTokens accessTokens,
    IAudit audit,
    TimeProvider clock) : ICommandHandler<LogIn, IssuedTokens>
{
    public async Task<Result<IssuedTokens>> Handle(LogIn command, CancellationToken cancellationToken)
    {
        var email = EmailAddress.Normalize(command.Email);
        if (await attempts.RefuseAsync(email, cancellationToken) is { } tooMany)
        {
            return tooMany;
        }

        var user = await db.Users.FirstOrDefaultAsync(user => user.NormalizedEmail == email, cancellationToken);

        // An unknown address costs a hash too, or the answer's time would tell which addresses have an account.
        var verified = await passwords.VerifyAsync(user?.PasswordHash ?? passwords.Decoy, command.Password, cancellationToken);
        if (verified.Error is { } busy)
        {
            return busy;
        }

        if (user is null || !verified.Value)
        {
            await audit.NoteRefusalAsync(AuditAction.LogInFailed, user?.Id.Value, cancellationToken);
            return UserErrors.CredentialsInvalid;
        }

        if (user.DisabledAt is not null)
        {
            await audit.NoteRefusalAsync(AuditAction.LogInFailed, user.Id.Value, cancellationToken);
            return UserErrors.Disabled;
        }

        var refreshToken = OpaqueToken.New();
        var session = Session.Start(user.Id, command.Device, command.Address, OpaqueToken.Hash(refreshToken), clock.GetUtcNow());
        db.Sessions.Add(session);
        audit.Note(AuditAction.LoggedIn, session.Id.Value, actor: user.Id);
        return IssuedTokens.For(session, refreshToken, accessTokens);
    }
}
