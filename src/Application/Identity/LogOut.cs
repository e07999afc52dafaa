using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>Ends the caller's session, or, when the access token has run out, the one its refresh token belongs to.</summary>
public sealed record LogOut(string? RefreshToken) : ICommand<Done>;

internal sealed class LogOutValidator : AbstractValidator<LogOut>
{
    public LogOutValidator() => RuleFor(command => command.RefreshToken).MaximumLength(OpaqueToken.MaxLength);
}

internal sealed class LogOutHandler(IIdentityDb db, ICurrentUser caller, IAudit audit, TimeProvider clock)
    : ICommandHandler<LogOut, Done>
{
    public async Task<Result<Done>> Handle(LogOut command, CancellationToken cancellationToken)
    {
        var session = await FindAsync(command.RefreshToken, cancellationToken);
        var now = clock.GetUtcNow();
        if (session?.IsLive(now) is true)
        {
            session.Revoke(RevocationReason.LoggedOut, now);
            audit.Note(AuditAction.LoggedOut, session.Id.Value, actor: session.UserId);
        }

        return Result.Ok();
    }

    private async Task<Session?> FindAsync(string? refreshToken, CancellationToken cancellationToken)
    {
        if (caller.Session is { } current)
        {
            return await db.Sessions.FirstOrDefaultAsync(session => session.Id == current, cancellationToken);
        }

        return refreshToken is null
            ? null
            : await db.Sessions.WithSpecification(SessionSpec.WithRefreshToken(OpaqueToken.Hash(refreshToken)))
                .FirstOrDefaultAsync(cancellationToken);
    }
}
