using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity;

/// <summary>Checks passwords and codes: never more of them than a source may try, and the wrong ones are counted.</summary>
internal sealed class CredentialCheck(
    IPasswordHasher passwords, IOneTimeCodes codes, ICredentialAttempts attempts, TimeProvider clock)
{
    /// <summary>The error is for an attempt too many or a busy hasher, not for a wrong password.</summary>
    public async Task<Result<bool>> IsPasswordAsync(
        AttemptSource source, string hash, string password, CancellationToken cancellationToken)
    {
        if (await attempts.RefuseAsync(source, cancellationToken) is { } tooMany)
        {
            return tooMany;
        }

        var verified = await passwords.VerifyAsync(hash, password, cancellationToken);
        if (verified is { IsSuccess: true, Value: false })
        {
            await attempts.NoteWrongAsync(source, cancellationToken);
        }

        return verified;
    }

    /// <summary>Takes a code of the app or a recovery code. A right one is used up when the unit of work is saved.</summary>
    public async Task<Result<bool>> IsCodeAsync(
        AttemptSource source, SecondFactor factor, string code, CancellationToken cancellationToken)
    {
        if (await attempts.RefuseAsync(source, cancellationToken) is { } tooMany)
        {
            return tooMany;
        }

        var isRight = codes.StepOf(code, factor, clock.GetUtcNow()) is { } step
            ? factor.Accept(step)
            : factor.Redeem(RecoveryCode.Hash(code));
        if (!isRight)
        {
            await attempts.NoteWrongAsync(source, cancellationToken);
        }

        return isRight;
    }
}
