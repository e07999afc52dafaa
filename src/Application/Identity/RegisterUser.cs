using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Common.Mailing;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Application.Identity;

/// <summary>
/// Where addresses are verified, only a mail to its owner tells whether an address was free. Both answers take a hash.
/// </summary>
public sealed record RegisterUser(string Email, string Password, string? DisplayName)
    : ICommand<Registration>, IRepeatAfterLostRace;

/// <param name="User">Null when the rest is between us and the owner of the address.</param>
public sealed record Registration(UserDto? User);

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
    EmailVerification verification,
    IMailRequests requests,
    IOutbox outbox,
    IWorkQueue queue,
    IAudit audit,
    TimeProvider clock) : ICommandHandler<RegisterUser, Registration>
{
    public async Task<Result<Registration>> Handle(RegisterUser command, CancellationToken cancellationToken)
    {
        if (!settings.Value.RegistrationOpen)
        {
            return UserErrors.RegistrationClosed;
        }

        var email = EmailAddress.Normalize(command.Email);
        if (outbox.IsOpen && await requests.RefuseAsync(TokenPurpose.VerifyEmail, email, cancellationToken) is { } tooMany)
        {
            return tooMany;
        }

        var owner = await db.Users.FirstOrDefaultAsync(user => user.NormalizedEmail == email, cancellationToken);
        if (owner is not null && !verification.IsRequired)
        {
            return UserErrors.EmailTaken;
        }

        // Two first registrations at once both come here as founders. A unique index lets one of them in;
        // the other is repeated and finds an account. The same holds for two with one address.
        var isFounder = !await db.Users.AnyAsync(cancellationToken);
        var hash = await passwords.HashAsync(command.Password, cancellationToken);
        if (hash.Error is { } refused)
        {
            return refused;
        }

        if (owner is not null)
        {
            outbox.Post(AccountMails.AlreadyRegistered(owner));
            return new Registration(null);
        }

        var user = User.Register(command.Email, command.DisplayName, hash.Value, isFounder, clock.GetUtcNow());
        return Add(user);
    }

    private Registration Add(User user)
    {
        db.Users.Add(user);
        audit.Note(AuditAction.UserRegistered, user.Id.Value, actor: user.Id);
        if (user.EmailVerifiedAt is null && outbox.IsOpen)
        {
            queue.Enqueue(new MailAccountLink(user.NormalizedEmail, TokenPurpose.VerifyEmail));
        }

        return new Registration(user.EmailVerifiedAt is null && verification.IsRequired ? null : UserDto.Of(user));
    }
}
