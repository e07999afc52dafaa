using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>How every sign-in ends, once it is proven whose account it is: with a code where one is due, and a session.</summary>
internal sealed class SignIn(
    IIdentityDb db,
    CredentialCheck credentials,
    IKnownDevices devices,
    IAccessTokens accessTokens,
    EmailVerification verification,
    IAudit audit,
    INotifications notifications,
    TimeProvider clock)
{
    private static readonly TimeSpan JustRegistered = TimeSpan.FromHours(1);

    public Guid? FindDevice(User? user, LogInClient client) =>
        user is null || client.DeviceToken is null ? null : devices.Find(user.Id, client.DeviceToken);

    /// <param name="provider">Who proved it; null when it was the password.</param>
    public async Task<Result<LogInOutcome>> CompleteAsync(
        User user, string? code, LogInClient client, string? provider, CancellationToken cancellationToken)
    {
        if (RefusePerson(user) is { } personRefused)
        {
            await audit.NoteRefusalAsync(AuditAction.LogInFailed, user.Id.Value, cancellationToken);
            return personRefused;
        }

        var known = FindDevice(user, client);
        var source = AttemptSource.Of(known, user.NormalizedEmail);
        if (await RefuseCodeAsync(user, code, source, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (known is null && !await IsFirstSignInAsync(user, cancellationToken))
        {
            notifications.Give(user.Id, SecurityNotices.NewDevice(client.Address));
        }

        return Start(user, client, known ?? Guid.CreateVersion7(), provider);
    }

    /// <summary>Whoever has just registered need not be told. Old sessions are forgotten, so having none is not enough.</summary>
    private async Task<bool> IsFirstSignInAsync(User user, CancellationToken cancellationToken) =>
        clock.GetUtcNow() - user.CreatedAt < JustRegistered
        && !await db.Sessions.AnyAsync(session => session.UserId == user.Id, cancellationToken);

    private Error? RefusePerson(User user) => user.DisabledAt is not null ? UserErrors.Disabled
        : verification.IsRequired && user.EmailVerifiedAt is null ? UserErrors.EmailUnverified
        : null;

    private async Task<Error?> RefuseCodeAsync(
        User user, string? code, AttemptSource source, CancellationToken cancellationToken)
    {
        var factor = await db.SecondFactors.FirstOrDefaultAsync(factor => factor.UserId == user.Id, cancellationToken);
        if (factor is not { IsEnabled: true })
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(code))
        {
            return SecondFactorErrors.CodeRequired;
        }

        var verified = await credentials.IsCodeAsync(source, factor, code, cancellationToken);
        if (verified is not { IsSuccess: true, Value: false })
        {
            return verified.Error;
        }

        await audit.NoteRefusalAsync(AuditAction.LogInFailed, user.Id.Value, cancellationToken);
        return SecondFactorErrors.CodeInvalid;
    }

    private LogInOutcome Start(User user, LogInClient client, Guid device, string? provider)
    {
        var refreshToken = OpaqueToken.New();
        var session = Session.Start(
            user.Id, client.Device, client.Address, OpaqueToken.Hash(refreshToken), clock.GetUtcNow());
        db.Sessions.Add(session);
        audit.Note(AuditAction.LoggedIn, session.Id.Value, actor: user.Id, detail: provider);
        return new LogInOutcome(IssuedTokens.For(session, refreshToken, accessTokens), devices.Issue(user.Id, device));
    }
}
