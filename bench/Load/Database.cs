using AssistantPlatform.Infrastructure.Persistence;
using AssistantPlatform.Infrastructure.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace AssistantPlatform.Bench.Load;

/// <summary>A PostgreSQL of our own for the time of the measurement, with a database for each that is compared.</summary>
internal sealed class Database : IAsyncDisposable
{
    /// <summary>Far fewer than there are streams, which hold none.</summary>
    private const int Connections = 20;

    private readonly EmbeddedPostgres _server;
    private readonly string _connectionString;

    private Database(EmbeddedPostgres server, string connectionString) =>
        (_server, _connectionString) = (server, connectionString);

    public static async Task<Database> StartAsync(string directory, string binaries)
    {
        var options = new PostgresOptions(directory, binaries, new Dictionary<string, string>());
        var server = new EmbeddedPostgres(options, NullLogger<EmbeddedPostgres>.Instance);
        return new Database(server, await server.StartAsync(CancellationToken.None));
    }

    public static async Task ExecuteAsync(string connectionString, string statement)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(statement);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Null when there is none of the name.</summary>
    public async Task<string?> FindAsync(string name)
    {
        await using var source = NpgsqlDataSource.Create(_connectionString);
        await using var command = source.CreateCommand($"SELECT 1 FROM pg_database WHERE datname = '{name}'");
        return await command.ExecuteScalarAsync() is null ? null : ConnectionTo(name);
    }

    public async Task<string> RenameAsync(string from, string to)
    {
        await ExecuteAsync(_connectionString, $"ALTER DATABASE {from} RENAME TO {to}");
        return ConnectionTo(to);
    }

    /// <summary>A new database; one that an earlier measurement left under the name is dropped.</summary>
    public async Task<string> CreateAsync(string name, bool withSchema = false)
    {
        foreach (var statement in new[] { $"DROP DATABASE IF EXISTS {name} WITH (FORCE)", $"CREATE DATABASE {name}" })
        {
            await ExecuteAsync(_connectionString, statement);
        }

        var connectionString = ConnectionTo(name);
        if (withSchema)
        {
            await MigrateAsync(connectionString);
        }

        return connectionString;
    }

    /// <summary>How many transactions a database has seen. Each statement of a server at rest is one of its own.</summary>
    public async Task<long> TransactionsAsync(string name)
    {
        await using var source = NpgsqlDataSource.Create(_connectionString);
        await using var command = source.CreateCommand(
            $"SELECT xact_commit + xact_rollback FROM pg_stat_database WHERE datname = '{name}'");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private string ConnectionTo(string name) => new NpgsqlConnectionStringBuilder(_connectionString)
    {
        Database = name,
        MaxPoolSize = Connections,
    }.ConnectionString;

    private static async Task MigrateAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        var options = new DbContextOptionsBuilder<AppDbContext>();
        options.UseDatabase(source);
        await using var context = new AppDbContext(options.Options);
        await context.Database.MigrateAsync();
    }
}
