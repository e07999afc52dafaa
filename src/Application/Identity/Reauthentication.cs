using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>Asks the person of a session again who they are, before anything that decides who can sign in.</summary>
internal sealed class Reauthentication(
    IIdentityDb db, ICurrentUser caller, CredentialCheck credentials, TimeProvider clock)
{
    private SessionId Session =>
        caller.Session ?? throw new InvalidOperationException("Only a signed-in session decides who can sign in.");

    public Task<User> CallerAsync(CancellationToken cancellationToken) =>
        db.Users.SingleAsync(user => user.Id == caller.Id, cancellationToken);

    public Task<SecondFactor?> SecondFactorAsync(CancellationToken cancellationToken) =>
        db.SecondFactors.FirstOrDefaultAsync(factor => factor.UserId == caller.Id, cancellationToken);

    /// <summary>
    /// Null when it is the right one. Who signs in with providers only has none to type: their sign-in itself must be fresh.
    /// </summary>
    public async Task<Error?> RefusePasswordAsync(User user, string? password, CancellationToken cancellationToken)
    {
        if (user.PasswordHash is not { } hash)
        {
            return await IsSessionFreshAsync(cancellationToken) ? null : SessionErrors.TooOld;
        }

        if (string.IsNullOrEmpty(password))
        {
            return UserErrors.PasswordWrong;
        }

        var source = AttemptSource.Session(Session);
        var verified = await credentials.IsPasswordAsync(source, hash, password, cancellationToken);
        return verified.Error ?? (verified.Value ? null : UserErrors.PasswordWrong);
    }

    /// <summary>Null when it is the right one.</summary>
    public async Task<Error?> RefuseCodeAsync(SecondFactor factor, string code, CancellationToken cancellationToken)
    {
        var source = AttemptSource.Session(Session);
        var verified = await credentials.IsCodeAsync(source, factor, code, cancellationToken);
        return verified.Error ?? (verified.Value ? null : SecondFactorErrors.CodeWrong);
    }

    private async Task<bool> IsSessionFreshAsync(CancellationToken cancellationToken)
    {
        var session = await db.Sessions.AsNoTracking()
            .SingleAsync(session => session.Id == Session, cancellationToken);
        return session.IsFresh(clock.GetUtcNow());
    }
}
