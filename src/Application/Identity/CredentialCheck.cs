using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity;

/// <summary>Checks passwords and codes: never more of them than a source may try, and the wrong ones are counted.</summary>
internal sealed class CredentialCheck(
    IPasswordHasher passwords,
    IOneTimeCodes codes,
    ICredentialAttempts attempts,
    IAudit audit,
    INotifications notifications,
    TimeProvider clock)
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

        if (codes.StepOf(code, factor, clock.GetUtcNow()) is { } step && factor.Accept(step))
        {
            return true;
        }

        if (factor.Redeem(ReadableCode.Hash(code)))
        {
            audit.Note(AuditAction.RecoveryCodeUsed, factor.UserId.Value, actor: factor.UserId);
            notifications.Give(factor.UserId, SecurityNotices.RecoveryCodeUsed);
            return true;
        }

        await attempts.NoteWrongAsync(source, cancellationToken);
        return false;
    }
}
