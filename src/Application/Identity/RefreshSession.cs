using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Application.Identity;

/// <summary>Two with one token race for the successor's key; the loser, repeated, finds the token rotated just now.</summary>
public sealed record RefreshSession(string RefreshToken) : ICommand<RefreshOutcome>, IRepeatAfterLostRace;

/// <summary>A refusal is a value here, not a failed result: the revocation that comes with it has to be saved.</summary>
public sealed record RefreshOutcome(IssuedTokens? Tokens, Error? Refusal);

internal sealed class RefreshSessionValidator : AbstractValidator<RefreshSession>
{
    public RefreshSessionValidator() => RuleFor(command => command.RefreshToken).IsOpaqueToken();
}

internal sealed partial class RefreshSessionHandler(
    IIdentityDb db,
    IRefreshTokenChain chain,
    IAccessTokens accessTokens,
    IAudit audit,
    INotifications notifications,
    TimeProvider clock,
    ILogger<RefreshSessionHandler> logger) : ICommandHandler<RefreshSession, RefreshOutcome>
{
    public async Task<Result<RefreshOutcome>> Handle(RefreshSession command, CancellationToken cancellationToken)
    {
        var presented = OpaqueToken.Hash(command.RefreshToken);
        var session = await db.Sessions
            .Include(session => session.RefreshTokens.Where(token => token.Hash == presented))
            .WithSpecification(SessionSpec.WithRefreshToken(presented))
            .FirstOrDefaultAsync(cancellationToken);
        if (session is null)
        {
            return SessionErrors.RefreshInvalid;
        }

        var successor = chain.SuccessorOf(command.RefreshToken);
        switch (session.Rotate(presented, OpaqueToken.Hash(successor), clock.GetUtcNow()))
        {
            case Rotation.Rotated or Rotation.Repeated:
                return new RefreshOutcome(IssuedTokens.For(session, successor, accessTokens), null);
            case Rotation.Reused:
                LogReused(session.Id.Value);
                audit.Note(AuditAction.RefreshReused, session.Id.Value, actor: session.UserId);
                notifications.Give(session.UserId, SecurityNotices.SessionStolen);
                return new RefreshOutcome(null, SessionErrors.RefreshReused);
            default:
                return new RefreshOutcome(null, SessionErrors.RefreshInvalid);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A rotated token of session {Session} came back; it is revoked")]
    private partial void LogReused(Guid session);
}
