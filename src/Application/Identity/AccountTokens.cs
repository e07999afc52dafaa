using AssistantPlatform.Application.Common.Mailing;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <param name="Path">The page that takes the token, with the token where no server log sees it.</param>
public sealed record AccountLink(string Path, DateTimeOffset ExpiresAt);

/// <summary>The tokens of accounts. An account has at most one for each purpose: a new one ends the one before.</summary>
internal sealed class AccountTokens(IIdentityDb db, IOutbox outbox, TimeProvider clock)
{
    /// <summary>Gives the link into the hands of somebody who passes it on.</summary>
    public Task<AccountLink> IssueAsync(User user, TokenPurpose purpose, CancellationToken cancellationToken) =>
        IssueAsync(user, purpose, isMailed: false, cancellationToken);

    /// <summary>Sends the link to the address of the account.</summary>
    public async Task MailAsync(User user, TokenPurpose purpose, CancellationToken cancellationToken)
    {
        var link = await IssueAsync(user, purpose, isMailed: true, cancellationToken);
        var mail = purpose is TokenPurpose.ResetPassword
            ? AccountMails.ResetPassword(user, link)
            : AccountMails.VerifyEmail(user, link);
        outbox.Post(mail, user.Id);
    }

    /// <summary>Null when there is no such token, or it is too old.</summary>
    public async Task<AccountToken?> FindAsync(string text, TokenPurpose purpose, CancellationToken cancellationToken)
    {
        var hash = OpaqueToken.Hash(text);
        var token = await db.AccountTokens.FirstOrDefaultAsync(
            token => token.Hash == hash && token.Purpose == purpose, cancellationToken);
        return token?.IsLive(clock.GetUtcNow()) is true ? token : null;
    }

    public async Task EndAsync(UserId user, TokenPurpose purpose, CancellationToken cancellationToken) =>
        db.AccountTokens.RemoveRange(await db.AccountTokens
            .Where(token => token.UserId == user && token.Purpose == purpose).ToListAsync(cancellationToken));

    private async Task<AccountLink> IssueAsync(
        User user, TokenPurpose purpose, bool isMailed, CancellationToken cancellationToken)
    {
        await EndAsync(user.Id, purpose, cancellationToken);
        var text = OpaqueToken.New();
        var token = AccountToken.Issue(OpaqueToken.Hash(text), user.Id, purpose, isMailed, clock.GetUtcNow());
        db.AccountTokens.Add(token);
        var page = purpose is TokenPurpose.ResetPassword ? "/reset-password" : "/verify-email";
        return new AccountLink($"{page}#token={text}", token.ExpiresAt);
    }
}
