using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity.Contracts;

/// <summary>What other modules may know of accounts.</summary>
public interface IAccounts
{
    /// <summary>The account with an e-mail address, for whoever operates the server.</summary>
    Task<Result<UserId>> FindAsync(string email, CancellationToken cancellationToken);

    /// <summary>False when the person's account is disabled or deleted: nothing is done for them then.</summary>
    Task<bool> IsOpenAsync(UserId person, CancellationToken cancellationToken);

    /// <summary>False also for an administrator whose account is disabled.</summary>
    Task<bool> IsAdministratorAsync(UserId person, CancellationToken cancellationToken);
}
