using System.Security.Cryptography;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Application.Identity;

/// <summary>Who may make an account now, and as what. Every way to a new account asks here.</summary>
internal sealed class Admissions(
    IIdentityDb db, IOptions<IdentitySettings> settings, ISetupCode setupCode, IAudit audit, TimeProvider clock)
{
    public async Task<bool> AreOpenAsync(CancellationToken cancellationToken) =>
        (await db.RegistrationPolicies.SingleOrDefaultAsync(cancellationToken))?.IsOpen ?? settings.Value.RegistrationOpen;

    /// <summary>While nobody has an account, whoever reaches the server first would have it.</summary>
    public async Task<bool> NeedSetupCodeAsync(CancellationToken cancellationToken) =>
        setupCode.IsRequired && !await db.Users.AnyAsync(cancellationToken);

    /// <summary>Two first accounts at once are both admitted as founders: a unique index lets one of them in.</summary>
    public async Task<Result<Admission>> AdmitAsync(string? setupCodeTried, CancellationToken cancellationToken)
    {
        var isFirst = !await db.Users.AnyAsync(cancellationToken);
        var admission = Admission.Uninvited(await AreOpenAsync(cancellationToken), isFirst);
        return admission.IsSuccess && isFirst && setupCode.IsRequired && RefuseSetupCode(setupCodeTried) is { } refused
            ? refused
            : admission;
    }

    public async Task<Result<Admission>> AdmitInvitedAsync(string token, string email, CancellationToken cancellationToken)
    {
        var hash = OpaqueToken.Hash(token);
        var invitation = await db.Invitations.FirstOrDefaultAsync(invitation => invitation.TokenHash == hash, cancellationToken);
        return invitation is null ? InvitationErrors.Invalid : Accept(invitation, email);
    }

    /// <summary>Whoever has proved to hold an address that is invited needs no link to prove it again.</summary>
    public async Task<Result<Admission>> AdmitHolderAsync(string verifiedEmail, CancellationToken cancellationToken)
    {
        var email = EmailAddress.Normalize(verifiedEmail);
        var invitation = await db.Invitations.FirstOrDefaultAsync(
            invitation => invitation.NormalizedEmail == email, cancellationToken);
        return invitation is not null && invitation.IsPending(clock.GetUtcNow())
            ? Accept(invitation, verifiedEmail)
            : await AdmitAsync(setupCodeTried: null, cancellationToken);
    }

    /// <summary>The invitation is used up when the unit of work is saved: of two that use it, one deletes the row.</summary>
    private Result<Admission> Accept(Invitation invitation, string email)
    {
        var admission = invitation.Admit(email, clock.GetUtcNow());
        if (admission.IsSuccess)
        {
            db.Invitations.Remove(invitation);
            audit.Note(AuditAction.InvitationAccepted, invitation.Id.Value);
        }

        return admission;
    }

    private Error? RefuseSetupCode(string? tried)
    {
        if (string.IsNullOrWhiteSpace(tried))
        {
            return UserErrors.SetupCodeRequired;
        }

        var isRight = CryptographicOperations.FixedTimeEquals(ReadableCode.Hash(tried), ReadableCode.Hash(setupCode.Text));
        return isRight ? null : UserErrors.SetupCodeWrong;
    }
}
