using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace AssistantPlatform.Infrastructure.Persistence;

/// <summary>Lets <c>dotnet ef</c> write migrations without a database or the host.</summary>
internal sealed class DesignTimeDbContextFactory : IDesignTimeDbContextFactory<AppDbContext>
{
    public AppDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<AppDbContext>().UseNpgsql().UseSnakeCaseNamingConvention().Options);
}
