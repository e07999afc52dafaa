using AssistantPlatform.Infrastructure.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
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
        var context = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        try
        {
            // Otherwise the first start logs the missing table as a failed query.
            await context.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
            await context.Database.MigrateAsync(cancellationToken);
        }
        catch (NpgsqlException exception) when (exception is not PostgresException)
        {
            var connection = context.Database.GetDbConnection();
            throw new DatabaseUnavailableException(
                $"The database {connection.Database} at {connection.DataSource} cannot be reached: {exception.Message}", exception);
        }
    }
}
