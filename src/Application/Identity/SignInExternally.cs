using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>Signs in whom a provider has vouched for; whoever comes for the first time gets an account.</summary>
/// <param name="Code">Asked for only when the account has a second factor.</param>
public sealed record SignInExternally(ExternalIdentity Identity, string? Code, LogInClient Client)
    : ICommand<LogInOutcome>, IRepeatAfterLostRace;

internal sealed class SignInExternallyValidator : AbstractValidator<SignInExternally>
{
    public SignInExternallyValidator()
    {
        RuleFor(command => command.Identity).IsExternalIdentity();
        RuleFor(command => command.Code).IsOptionalCode();
    }
}

internal sealed class SignInExternallyHandler(
    IIdentityDb db, SignIn signIn, Admissions admissions, IAudit audit, TimeProvider clock)
    : ICommandHandler<SignInExternally, LogInOutcome>
{
    public async Task<Result<LogInOutcome>> Handle(SignInExternally command, CancellationToken cancellationToken)
    {
        var identity = command.Identity;
        var user = await db.Users.WithSpecification(UserSpec.With(identity)).FirstOrDefaultAsync(cancellationToken);
        if (user is null)
        {
            var joined = await JoinAsync(identity, cancellationToken);
            if (joined.Error is { } refused)
            {
                await audit.NoteRefusalAsync(AuditAction.LogInFailed, null, cancellationToken, refused.Code);
                return refused;
            }

            user = joined.Value;
        }

        return await signIn.CompleteAsync(user, command.Code, command.Client, identity.Provider, cancellationToken);
    }

    private async Task<Result<User>> JoinAsync(ExternalIdentity identity, CancellationToken cancellationToken)
    {
        if (identity.VerifiedEmail is not { } address)
        {
            return ExternalLoginErrors.EmailUnverified;
        }

        // Never connected silently: who holds an address at a provider need not be who holds the account here.
        var email = EmailAddress.Normalize(address);
        if (await db.Users.AnyAsync(user => user.NormalizedEmail == email, cancellationToken))
        {
            return ExternalLoginErrors.AccountExists;
        }

        var admission = await admissions.AdmitHolderAsync(address, cancellationToken);
        if (admission.Error is { } refused)
        {
            return refused;
        }

        var user = User.Register(address, identity.ShownName, passwordHash: null, admission.Value, clock.GetUtcNow());
        user.VerifyEmail(clock.GetUtcNow());
        user.Link(identity, clock.GetUtcNow());
        db.Users.Add(user);
        audit.Note(AuditAction.UserRegistered, user.Id.Value, actor: user.Id, detail: identity.Provider);
        return user;
    }
}
