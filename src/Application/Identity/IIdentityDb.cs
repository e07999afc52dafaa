using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>What the Identity module stores.</summary>
public interface IIdentityDb
{
    DbSet<User> Users { get; }

    DbSet<Session> Sessions { get; }

    DbSet<SecondFactor> SecondFactors { get; }

    DbSet<ApiKey> ApiKeys { get; }

    DbSet<SocketTicket> SocketTickets { get; }

    DbSet<AccountToken> AccountTokens { get; }

    DbSet<SigningKey> SigningKeys { get; }

    DbSet<RegistrationPolicy> RegistrationPolicies { get; }

    DbSet<Invitation> Invitations { get; }

    DbSet<AuditEntry> AuditEntries { get; }

    DbSet<Notification> Notifications { get; }
}
