using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace AssistantPlatform.Tests.Common;

/// <summary>A fresh, migrated database of its own for one test, dropped when the test is over.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly string Template = $"template_{Guid.CreateVersion7():n}";
    private static readonly Lazy<Task> TemplateCreated = new(CreateTemplateAsync);

    /// <summary>Makes and drops the others, over a connection that stays: to begin one takes the server longer than the rest.</summary>
    private static readonly Lazy<Task<NpgsqlDataSource>> Server = new(async () =>
        NpgsqlDataSource.Create(await ConnectionStringOfAsync("postgres")));

    private static readonly Lazy<IModel> SharedModel = new(BuildModel);

    private readonly string _name;

    private TestDatabase(string name, string connectionString)
    {
        _name = name;
        DataSource = NpgsqlDataSource.Create(connectionString);
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    public NpgsqlDataSource DataSource { get; }

    internal static IModel Model => SharedModel.Value;

    public static async Task<TestDatabase> CreateAsync()
    {
        await TemplateCreated.Value;
        return await CopyAsync(Template);
    }

    /// <summary>A database without the platform's schema.</summary>
    public static Task<TestDatabase> CreateEmptyAsync() => CopyAsync("template0");

    public AppDbContext CreateContext() => CreateContext(DataSource);

    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        await ExecuteAsync($"DROP DATABASE {_name} WITH (FORCE)");
    }

    /// <summary>To be called once, after the last test.</summary>
    internal static async Task EndAsync()
    {
        if (TemplateCreated.IsValueCreated)
        {
            await ExecuteAsync($"DROP DATABASE IF EXISTS {Template} WITH (FORCE)");
        }

        if (Server.IsValueCreated)
        {
            await (await Server.Value).DisposeAsync();
        }
    }

    private static async Task<TestDatabase> CopyAsync(string template)
    {
        var name = $"test_{Guid.CreateVersion7():n}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy");
        return new TestDatabase(name, await ConnectionStringOfAsync(name));
    }

    private static async Task CreateTemplateAsync()
    {
        await ExecuteAsync($"CREATE DATABASE {Template}");
        await using var source = NpgsqlDataSource.Create(await ConnectionStringOfAsync(Template));
        await using var context = CreateContext(source);
        await context.Database.MigrateAsync();
    }

    private static IModel BuildModel()
    {
        using var source = NpgsqlDataSource.Create("Host=127.0.0.1");
        using var context = CreateContext(source);
        return context.Model;
    }

    private static AppDbContext CreateContext(NpgsqlDataSource source)
    {
        var options = new DbContextOptionsBuilder<AppDbContext>();
        options.UseDatabase(source);
        return new AppDbContext(options.Options);
    }

    private static async Task ExecuteAsync(string statement)
    {
        await using var command = (await Server.Value).CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A machine full of tests may take longer to connect than a server in use should.</summary>
    private static async Task<string> ConnectionStringOfAsync(string database) =>
        new NpgsqlConnectionStringBuilder(await PostgresServer.ConnectionStringAsync())
        {
            Database = database,
            Timeout = 30,
        }.ConnectionString;
}
