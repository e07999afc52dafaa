using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>Two of these with one token race for the successor's key; the loser, repeated, finds the token rotated just now.</summary>
public sealed record RefreshSession(string RefreshToken) : ICommand<RefreshOutcome>, IRepeatAfterLostRace;

/// <summary>A refusal is a value here, not a failed result: the revocation that comes with it has to be saved.</summary>
public sealed record RefreshOutcome(IssuedTokens? Tokens, Error? Refusal);

internal sealed class RefreshSessionValidator : AbstractValidator<RefreshSession>
{
    public RefreshSessionValidator() => RuleFor(command => command.RefreshToken).IsOpaqueToken();
}

internal sealed class RefreshSessionHandler(
    IIdentityDb db,
    IRefreshTokenChain chain,
    IAccessTokens accessTokens,
    TimeProvider clock) : ICommandHandler<RefreshSession, RefreshOutcome>
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
        return session.Rotate(presented, OpaqueToken.Hash(successor), clock.GetUtcNow()) switch
        {
            Rotation.Rotated or Rotation.Repeated =>
                new RefreshOutcome(IssuedTokens.For(session, successor, accessTokens), null),
            Rotation.Reused => new RefreshOutcome(null, SessionErrors.RefreshReused),
            _ => new RefreshOutcome(null, SessionErrors.RefreshInvalid),
        };
    }
}
