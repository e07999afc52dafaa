using AssistantPlatform.Infrastructure.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace AssistantPlatform.Infrastructure.Persistence;

internal static class PersistenceSetup
{
    public static void AddPersistence(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => NpgsqlDataSource.Create(configuration.GetConnectionString("Postgres")
            ?? throw new InvalidOperationException("No database is configured.")));
        services.AddDbContext<AppDbContext>((provider, options) => options
            .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>())
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(provider.GetRequiredService<WorkBellInterceptor>()));
        services.AddScoped<DbContext>(provider => provider.GetRequiredService<AppDbContext>());
    }
}
