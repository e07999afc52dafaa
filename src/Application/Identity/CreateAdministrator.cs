using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Application.Identity;

/// <summary>What the operator of the server does when nobody can let them in.</summary>
public sealed record CreateAdministrator(string Email, string Password, string? DisplayName)
    : ICommand<UserDto>, IRepeatAfterLostRace;

internal sealed class CreateAdministratorValidator : AbstractValidator<CreateAdministrator>
{
    public CreateAdministratorValidator(IOptions<IdentitySettings> settings)
    {
        RuleFor(command => command.Email).IsEmailAddress();
        RuleFor(command => command.Password).IsNewPassword(settings.Value, command => (command.Email, command.DisplayName));
        RuleFor(command => command.DisplayName).IsDisplayName();
    }
}

internal sealed class CreateAdministratorHandler(IIdentityDb db, IPasswordHasher passwords, IAudit audit, TimeProvider clock)
    : ICommandHandler<CreateAdministrator, UserDto>
{
    public async Task<Result<UserDto>> Handle(CreateAdministrator command, CancellationToken cancellationToken)
    {
        var email = EmailAddress.Normalize(command.Email);
        if (await db.Users.AnyAsync(user => user.NormalizedEmail == email, cancellationToken))
        {
            return UserErrors.EmailTaken;
        }

        var hash = await passwords.HashAsync(command.Password, cancellationToken);
        if (hash.Error is { } busy)
        {
            return busy;
        }

        var isFirst = !await db.Users.AnyAsync(cancellationToken);
        var admission = new Admission(UserRole.Administrator, isFirst, IsInvited: true);
        var administrator = User.Register(command.Email, command.DisplayName, hash.Value, admission, clock.GetUtcNow());
        db.Users.Add(administrator);
        audit.Note(AuditAction.UserRegistered, administrator.Id.Value, detail: AuditEntry.ByOperator);
        return UserDto.Of(administrator);
    }
}
