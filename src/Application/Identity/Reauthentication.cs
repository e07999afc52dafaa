using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>Asks the person of a session again who they are, before anything that decides who can sign in.</summary>
internal sealed class Reauthentication(IIdentityDb db, ICurrentUser caller, CredentialCheck credentials)
{
    private AttemptSource Source => AttemptSource.Session(
        caller.Session ?? throw new InvalidOperationException("Only a signed-in session decides who can sign in."));

    public Task<User> CallerAsync(CancellationToken cancellationToken) =>
        db.Users.SingleAsync(user => user.Id == caller.Id, cancellationToken);

    public Task<SecondFactor?> SecondFactorAsync(CancellationToken cancellationToken) =>
        db.SecondFactors.FirstOrDefaultAsync(factor => factor.UserId == caller.Id, cancellationToken);

    /// <summary>Null when it is the right one.</summary>
    public async Task<Error?> RefusePasswordAsync(User user, string password, CancellationToken cancellationToken)
    {
        var verified = await credentials.IsPasswordAsync(Source, user.PasswordHash, password, cancellationToken);
        return verified.Error ?? (verified.Value ? null : UserErrors.PasswordWrong);
    }

    /// <summary>Null when it is the right one.</summary>
    public async Task<Error?> RefuseCodeAsync(SecondFactor factor, string code, CancellationToken cancellationToken)
    {
        var verified = await credentials.IsCodeAsync(Source, factor, code, cancellationToken);
        return verified.Error ?? (verified.Value ? null : SecondFactorErrors.CodeWrong);
    }
}
