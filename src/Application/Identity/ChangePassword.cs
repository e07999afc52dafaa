using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;

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
    ChosenPassword passwords,
    OtherSessions others,
    IAudit audit,
    INotifications notifications) : ICommandHandler<ChangePassword, Done>
{
    public async Task<Result<Done>> Handle(ChangePassword command, CancellationToken cancellationToken)
    {
        var user = await reauthentication.CallerAsync(cancellationToken);
        var refused = passwords.Refuse(command.NewPassword, user)
            ?? await reauthentication.RefusePasswordAsync(user, command.CurrentPassword, cancellationToken)
            ?? await passwords.SetAsync(command.NewPassword, user, cancellationToken);
        if (refused is not null)
        {
            return refused;
        }

        audit.Note(AuditAction.PasswordChanged, user.Id.Value);
        notifications.Give(user.Id, SecurityNotices.PasswordChanged);
        await others.RevokeAsync(RevocationReason.PasswordChanged, cancellationToken);
        return Result.Ok();
    }
}
