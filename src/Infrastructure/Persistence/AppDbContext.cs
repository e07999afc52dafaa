using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Infrastructure.Persistence;

/// <summary>The one database. Modules see it only through their own interface.</summary>
public sealed class AppDbContext(DbContextOptions<AppDbContext> options) : DbContext(options), IIdentityDb
{
    public DbSet<User> Users => Set<User>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<SocketTicket> SocketTickets => Set<SocketTicket>();

    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.AddTypedIds();
}
