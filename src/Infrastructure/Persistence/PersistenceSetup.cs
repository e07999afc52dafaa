using AssistantPlatform.Infrastructure.Persistence.Saving;
using AssistantPlatform.Infrastructure.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace AssistantPlatform.Infrastructure.Persistence;

internal static class PersistenceSetup
{
    // Statements are prepared when they come again, and sessions are not reset, because nothing here leaves a trace in one.
    // A server that swallows everything is noticed before people give up. What the connection string says comes later and wins.
    private const string ConnectionDefaults =
        "Max Auto Prepare=256;Auto Prepare Min Usages=2;No Reset On Close=true;Enlist=false;Timeout=5;Command Timeout=10;";

    public static void AddPersistence(this IServiceCollection services)
    {
        services.AddSingleton<DataDirectory>();
        services.AddSingleton(provider => PostgresOptions.Read(
            provider.GetRequiredService<DataDirectory>(), provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<EmbeddedPostgres>();
        services.AddSingleton<DatabaseServer>();
        services.AddSingleton(provider => NpgsqlDataSource.Create(
            ConnectionStringOf(provider.GetRequiredService<DatabaseServer>())));
        services.AddDbContextPool<AppDbContext>((provider, options) => options
            .UseDatabase(provider.GetRequiredService<NpgsqlDataSource>())
            .AddInterceptors(provider.GetServices<IInterceptor>())
            // A context belongs to one scope, and a scope to one request or one command.
            .EnableThreadSafetyChecks(false));
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        services.AddScoped<DbContext>(provider => provider.GetRequiredService<AppDbContext>());
    }

    /// <summary>Each process has a name of its own, by which it knows its own notifications.</summary>
    private static string ConnectionStringOf(DatabaseServer server) =>
        new NpgsqlConnectionStringBuilder(ConnectionDefaults + server.ConnectionString)
        {
            ApplicationName = $"AssistantPlatform {Guid.CreateVersion7():N}",
        }.ConnectionString;

    public static DbContextOptionsBuilder UseDatabase(this DbContextOptionsBuilder options, NpgsqlDataSource source) =>
        options.UseNpgsql(source).UseSnakeCaseNamingConvention().ReplaceService<IDatabase, OneBatchDatabase>();
}
