using AssistantPlatform.Infrastructure.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace AssistantPlatform.Infrastructure.Persistence;

/// <summary>Brings the schema up to date, one process at a time.</summary>
internal static class SchemaMigration
{
    // Any number will do, if it is the same in every process.
    private const long LockKey = 0x6173_7369_7374;

    public static async Task MigrateAsync(this AppDbContext context, NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        // EF Core's own lock does not hold from the first migration to the last, so two processes collide in the second.
        await using var connection = await ConnectAsync(source, cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var takeLock = new NpgsqlCommand($"SELECT pg_advisory_xact_lock({LockKey})", connection, transaction)
        {
            CommandTimeout = 0,
        };
        await takeLock.ExecuteNonQueryAsync(cancellationToken);

        // Otherwise the first start logs the missing table as a failed query.
        await context.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
        // Migrating compares the whole model with the migrations first: 20 MiB that stay. A test compares them once.
        if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await context.Database.MigrateAsync(cancellationToken);
        }
    }

    private static async Task<NpgsqlConnection> ConnectAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        try
        {
            return await source.OpenConnectionAsync(cancellationToken);
        }
        catch (NpgsqlException exception)
        {
            var target = new NpgsqlConnectionStringBuilder(source.ConnectionString);
            throw new DatabaseUnavailableException(
                $"The database {target.Database} at {target.Host}:{target.Port} cannot be used: {exception.Message}", exception);
        }
    }
}
