using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Application.Identity;

public sealed record ChangePassword(string? CurrentPassword, string NewPassword) : ICommand<Done>;

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePassword>
{
    public ChangePasswordValidator()
    {
        RuleFor(command => command.CurrentPassword).IsPasswordAgain();
        RuleFor(command => command.NewPassword).IsTriedPassword();
    }
}

internal sealed class ChangePasswordHandler(
    Reauthentication reauthentication,
    IPasswordHasher passwords,
    OtherSessions others,
    IAudit audit,
    INotifications notifications,
    IOptions<IdentitySettings> settings) : ICommandHandler<ChangePassword, Done>
{
    public async Task<Result<Done>> Handle(ChangePassword command, CancellationToken cancellationToken)
    {
        var user = await reauthentication.CallerAsync(cancellationToken);
        var minLength = settings.Value.PasswordMinLength;
        if (NewPassword.Objection(command.NewPassword, minLength, user.Email, user.DisplayName) is { } objection)
        {
            return CommonErrors.Invalid with
            {
                Fields = new Dictionary<string, string[]> { ["newPassword"] = [objection] },
            };
        }

        if (await reauthentication.RefusePasswordAsync(user, command.CurrentPassword, cancellationToken) is { } refused)
        {
            return refused;
        }

        var hash = await passwords.HashAsync(command.NewPassword, cancellationToken);
        if (hash.Error is { } busy)
        {
            return busy;
        }

        user.ChangePassword(hash.Value);
        audit.Note(AuditAction.PasswordChanged, user.Id.Value);
        notifications.Give(user.Id, SecurityNotices.PasswordChanged);
        await others.RevokeAsync(RevocationReason.PasswordChanged, cancellationToken);
        return Result.Ok();
    }
}
