using AssistantPlatform.Infrastructure.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace AssistantPlatform.Infrastructure.Persistence;

internal static class PersistenceSetup
{
    public static void AddPersistence(this IServiceCollection services)
    {
        services.AddSingleton<DataDirectory>();
        services.AddSingleton(provider => PostgresOptions.Read(
            provider.GetRequiredService<DataDirectory>(), provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<EmbeddedPostgres>();
        services.AddSingleton<DatabaseServer>();
        services.AddSingleton(provider => NpgsqlDataSource.Create(provider.GetRequiredService<DatabaseServer>().ConnectionString));
        services.AddDbContext<AppDbContext>((provider, options) => options
            .UseDatabase(provider.GetRequiredService<NpgsqlDataSource>())
            .AddInterceptors(provider.GetServices<IInterceptor>()));
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        services.AddScoped<DbContext>(provider => provider.GetRequiredService<AppDbContext>());
    }

    public static DbContextOptionsBuilder UseDatabase(this DbContextOptionsBuilder options, NpgsqlDataSource source) =>
        options.UseNpgsql(source).UseSnakeCaseNamingConvention();
}
