using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

internal sealed class Accounts(IIdentityDb db) : IAccounts
{
    public Task<bool> IsOpenAsync(UserId person, CancellationToken cancellationToken) =>
        db.Users.AnyAsync(user => user.Id == person && user.DisabledAt == null, cancellationToken);

    public Task<bool> IsAdministratorAsync(UserId person, CancellationToken cancellationToken) =>
        db.Users.AnyAsync(
            user => user.Id == person && user.DisabledAt == null && user.Role == UserRole.Administrator, cancellationToken);
}
