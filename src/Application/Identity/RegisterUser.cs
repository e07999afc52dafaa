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
/// Two with one address or one invitation race for it; the loser, repeated, finds it taken.
/// </summary>
/// <param name="Invitation">The token of one, which admits also while registration is closed.</param>
/// <param name="SetupCode">Asked for only by <c>identity.setup_code_required</c>.</param>
public sealed record RegisterUser(
    string Email, string Password, string? DisplayName, string? Invitation = null, string? SetupCode = null)
    : ICommand<Registration>, IRepeatAfterLostRace;

/// <param name="User">Null when the rest is between us and the owner of the address.</param>
public sealed record Registration(UserDto? User);

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
    EmailVerification verification,
    IMailRequests requests,
    IOutbox outbox,
    IWorkQueue queue,
    IAudit audit,
    TimeProvider clock) : ICommandHandler<RegisterUser, Registration>
{
    public async Task<Result<Registration>> Handle(RegisterUser command, CancellationToken cancellationToken)
    {
        // Looked for before the invitation is: whoever comes second with one hears that it is used, not that the address is.
        var email = EmailAddress.Normalize(command.Email);
        var owner = await db.Users.FirstOrDefaultAsync(user => user.NormalizedEmail == email, cancellationToken);
        var admission = command.Invitation is { } invitation
            ? await admissions.AdmitInvitedAsync(invitation, command.Email, cancellationToken)
            : await admissions.AdmitAsync(command.SetupCode, cancellationToken);
        if (admission.Error is { } notAdmitted)
        {
            return notAdmitted;
        }

        if (outbox.IsOpen && await requests.RefuseAsync(TokenPurpose.VerifyEmail, email, cancellationToken) is { } tooMany)
        {
            return tooMany;
        }

        if (owner is not null && !verification.IsRequired)
        {
            return UserErrors.EmailTaken;
        }

        var hash = await passwords.HashAsync(command.Password, cancellationToken);
        if (hash.Error is { } refused)
        {
            return refused;
        }

        if (owner is not null)
        {
            outbox.Post(AccountMails.AlreadyRegistered(owner), owner.Id);
            return new Registration(null);
        }

        return Add(User.Register(command.Email, command.DisplayName, hash.Value, admission.Value, clock.GetUtcNow()));
    }

    private Registration Add(User user)
    {
        db.Users.Add(user);
        audit.Note(AuditAction.UserRegistered, user.Id.Value, actor: user.Id);
        if (user.EmailVerifiedAt is null && outbox.IsOpen)
        {
            queue.Enqueue(new MailAccountLink(user.NormalizedEmail, TokenPurpose.VerifyEmail), user.Id);
        }

        return new Registration(user.EmailVerifiedAt is null && verification.IsRequired ? null : UserDto.Of(user));
    }
}
