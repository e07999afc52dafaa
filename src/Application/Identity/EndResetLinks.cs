using AssistantPlatform.Domain.Identity;
using MediatR;

namespace AssistantPlatform.Application.Identity;

/// <summary>A link to choose a password ends with the password that it was to replace.</summary>
internal sealed class EndResetLinks(AccountTokens tokens) : INotificationHandler<SecurityChanged>
{
    public Task Handle(SecurityChanged changed, CancellationToken cancellationToken) =>
        changed.Change is SecurityChange.PasswordChanged
            ? tokens.EndAsync(changed.User, TokenPurpose.ResetPassword, cancellationToken)
            : Task.CompletedTask;
}
