using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

internal sealed class Accounts(IIdentityDb db) : IAccounts
{
    public async Task<Result<UserId>> FindAsync(string email, CancellationToken cancellationToken)
    {
        var normalized = EmailAddress.Normalize(email);
        var user = await db.Users.FirstOrDefaultAsync(user => user.NormalizedEmail == normalized, cancellationToken);
        return user is null ? UserErrors.NotFound : user.Id;
    }

    public Task<bool> IsOpenAsync(UserId person, CancellationToken cancellationToken) =>
        db.Users.AnyAsync(user => user.Id == person && user.DisabledAt == null, cancellationToken);

    public Task<bool> IsAdministratorAsync(UserId person, CancellationToken cancellationToken) =>
        db.Users.AnyAsync(
            user => user.Id == person && user.DisabledAt == null && user.Role == UserRole.Administrator, cancellationToken);
}
