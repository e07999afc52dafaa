using AssistantPlatform.Infrastructure.Identity;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace AssistantPlatform.Infrastructure.Persistence;

public static class DatabaseStartup
{
    /// <summary>
    /// Starts the database and brings its schema up to date; to be awaited before the host starts. The container stops our own
    /// server after everything else, because it disposes what it created first last.
    /// </summary>
    public static async Task StartDatabaseAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        await services.GetRequiredService<DatabaseServer>().StartAsync(cancellationToken);
        await services.MigrateAsync(cancellationToken);
    }

    /// <summary>The same for a short errand, which goes on beside a platform that runs.</summary>
    public static async Task JoinDatabaseAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        await services.GetRequiredService<DatabaseServer>().JoinOrStartAsync(cancellationToken);
        await services.MigrateAsync(cancellationToken);

        // A wrong master key must stop the errand: Data Protection would take its failure for an empty ring and make new keys.
        services.GetRequiredService<SealedXmlRepository>().GetAllElements();
    }

    private static async Task MigrateAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDbContext>()
            .MigrateAsync(services.GetRequiredService<NpgsqlDataSource>(), cancellationToken);
    }
}
