using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace AssistantPlatform.Infrastructure.Persistence;

/// <summary>Lets <c>dotnet ef</c> write migrations without a database.</summary>
internal sealed class DesignTimeDbContextFactory : IDesignTimeDbContextFactory<AppDbContext>
{
    public AppDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<AppDbContext>();
        options.UseNpgsql().UseSnakeCaseNamingConvention();
        return new AppDbContext(options.Options);
    }
}
