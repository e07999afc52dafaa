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
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDbContext>()
            .MigrateAsync(services.GetRequiredService<NpgsqlDataSource>(), cancellationToken);
    }
}
