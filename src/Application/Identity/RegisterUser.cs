using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Application.Identity;

/// <summary>Two with one address or one invitation race for it; the loser, repeated, finds it taken.</summary>
/// <param name="Invitation">The token of one, which admits also while registration is closed.</param>
/// <param name="SetupCode">Asked for only by <c>identity.setup_code_required</c>.</param>
public sealed record RegisterUser(
    string Email, string Password, string? DisplayName, string? Invitation = null, string? SetupCode = null)
    : ICommand<UserDto>, IRepeatAfterLostRace;

internal sealed class RegisterUserValidator : AbstractValidator<RegisterUser>
{
    public RegisterUserValidator(IOptions<IdentitySettings> settings)
    {
        RuleFor(command => command.Email).IsEmailAddress();
        RuleFor(command => command.Password).IsNewPassword(settings.Value, command => (command.Email, command.DisplayName));
        RuleFor(command => command.DisplayName).IsDisplayName();
        RuleFor(command => command.Invitation).MaximumLength(OpaqueToken.MaxLength);
        RuleFor(command => command.SetupCode).IsOptionalCode();
    }
}

internal sealed class RegisterUserHandler(
    IIdentityDb db,
    Admissions admissions,
    IPasswordHasher passwords,
    IAudit audit,
    TimeProvider clock) : ICommandHandler<RegisterUser, UserDto>
{
    public async Task<Result<UserDto>> Handle(RegisterUser command, CancellationToken cancellationToken)
    {
        var admission = command.Invitation is { } invitation
            ? await admissions.AdmitInvitedAsync(invitation, command.Email, cancellationToken)
            : await admissions.AdmitAsync(command.SetupCode, cancellationToken);
        if (admission.Error is { } notAdmitted)
        {
            return notAdmitted;
        }

        var email = EmailAddress.Normalize(command.Email);
        if (await db.Users.AnyAsync(user => user.NormalizedEmail == email, cancellationToken))
        {
            return UserErrors.EmailTaken;
        }

        var hash = await passwords.HashAsync(command.Password, cancellationToken);
        if (hash.Error is { } refused)
        {
            return refused;
        }

        var registered = User.Register(command.Email, command.DisplayName, hash.Value, admission.Value, clock.GetUtcNow());
        db.Users.Add(registered);
        audit.Note(AuditAction.UserRegistered, registered.Id.Value, actor: registered.Id);
        return UserDto.Of(registered);
    }
}
