using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Application.Identity;

/// <summary>What the operator of the server does for somebody who cannot sign in. All sessions of the account end.</summary>
public sealed record SetPassword(string Email, string Password) : ICommand<Done>;

internal sealed class SetPasswordValidator : AbstractValidator<SetPassword>
{
    public SetPasswordValidator(IOptions<IdentitySettings> settings)
    {
        RuleFor(command => command.Email).IsEmailAddress();
        RuleFor(command => command.Password).IsNewPassword(settings.Value, command => (command.Email, null));
    }
}

internal sealed class SetPasswordHandler(IIdentityDb db, IPasswordHasher passwords, LiveSessions sessions, IAudit audit)
    : ICommandHandler<SetPassword, Done>
{
    public async Task<Result<Done>> Handle(SetPassword command, CancellationToken cancellationToken)
    {
        var email = EmailAddress.Normalize(command.Email);
        if (await db.Users.FirstOrDefaultAsync(user => user.NormalizedEmail == email, cancellationToken) is not { } user)
        {
            return UserErrors.NotFound;
        }

        var hash = await passwords.HashAsync(command.Password, cancellationToken);
        if (hash.Error is { } busy)
        {
            return busy;
        }

        user.ChangePassword(hash.Value);
        audit.Note(AuditAction.PasswordReset, user.Id.Value, detail: AuditEntry.ByOperator);
        await sessions.RevokeAsync(user, RevocationReason.PasswordChanged, cancellationToken);
        return Result.Ok();
    }
}
