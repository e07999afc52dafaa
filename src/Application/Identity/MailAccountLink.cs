using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Common.Mailing;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>Executed twice it mails two links, of which the second works.</summary>
public sealed record MailAccountLink(string NormalizedEmail, TokenPurpose Purpose)
    : IWorkItem, ICommand<Done>, IRepeatAfterLostRace
{
    public static WorkPolicy Policy { get; } = new("identity", Concurrency: 2, MaxAttempts: 20);
}

internal sealed class MailAccountLinkValidator : AbstractValidator<MailAccountLink>
{
    public MailAccountLinkValidator() => RuleFor(command => command.NormalizedEmail).IsEmailAddress();
}

internal sealed class MailAccountLinkHandler(IIdentityDb db, IOutbox outbox, AccountTokens tokens)
    : ICommandHandler<MailAccountLink, Done>
{
    public async Task<Result<Done>> Handle(MailAccountLink command, CancellationToken cancellationToken)
    {
        var user = await db.Users.FirstOrDefaultAsync(
            user => user.NormalizedEmail == command.NormalizedEmail, cancellationToken);
        if (outbox.IsOpen && user is { DisabledAt: null } && HasUseFor(user, command.Purpose))
        {
            await tokens.MailAsync(user, command.Purpose, cancellationToken);
        }

        return Result.Ok();
    }

    private static bool HasUseFor(User user, TokenPurpose purpose) =>
        purpose is TokenPurpose.ResetPassword || user.EmailVerifiedAt is null;
}
