using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Application.Identity;

public sealed record RegisterUser(string Email, string Password, string? DisplayName) : ICommand<UserDto>, IRepeatAfterLostRace;

internal sealed class RegisterUserValidator : AbstractValidator<RegisterUser>
{
    public RegisterUserValidator(IOptions<IdentitySettings> settings)
    {
        RuleFor(command => command.Email).IsEmailAddress();
        RuleFor(command => command.Password)
            .Cascade(CascadeMode.Stop)
            .NotEmpty()
            .Custom((password, context) =>
            {
                var (command, minLength) = (context.InstanceToValidate, settings.Value.PasswordMinLength);
                if (NewPassword.Objection(password, minLength, command.Email ?? "", command.DisplayName) is { } objection)
                {
                    context.AddFailure(objection);
                }
            });
        RuleFor(command => command.DisplayName).IsDisplayName();
    }
}

internal sealed class RegisterUserHandler(
    IIdentityDb db,
    IPasswordHasher passwords,
    IOptions<IdentitySettings> settings,
    IAudit audit,
    TimeProvider clock) : ICommandHandler<RegisterUser, UserDto>
{
    public async Task<Result<UserDto>> Handle(RegisterUser command, CancellationToken cancellationToken)
    {
        if (!settings.Value.RegistrationOpen)
        {
            return UserErrors.RegistrationClosed;
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

        // Two first registrations at once both come here as founders. A unique index lets one of them in;
        // the other is repeated and finds an account. The same holds for two with one address.
        var isFounder = !await db.Users.AnyAsync(cancellationToken);
        var registered = User.Register(command.Email, command.DisplayName, hash.Value, isFounder, clock.GetUtcNow());
        db.Users.Add(registered);
        audit.Note(AuditAction.UserRegistered, registered.Id.Value, actor: registered.Id);
        return UserDto.Of(registered);
    }
}
