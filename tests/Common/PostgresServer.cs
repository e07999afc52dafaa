using System.Reflection;
using AssistantPlatform.Infrastructure.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace AssistantPlatform.Tests.Common;

/// <summary>
/// The one PostgreSQL of a test process, started when it is first needed: our own, or the one in ConnectionStrings__Postgres.
/// </summary>
public static class PostgresServer
{
    private static readonly Lazy<Task<string>> Started = new(StartAsync);

    // The same folder in every run, so that the next one finds and stops the server of a run that was killed.
    private static readonly string Home = TestDirectories.Named(Assembly.GetEntryAssembly()!.GetName().Name!);

    private static EmbeddedPostgres? _embedded;

    public static Task<string> ConnectionStringAsync() => Started.Value;

    public static async Task<int> PortAsync() => new NpgsqlConnectionStringBuilder(await ConnectionStringAsync()).Port;

    /// <summary>To be called once, after the last test.</summary>
    public static async Task StopAsync()
    {
        await TestDatabase.EndAsync();
        if (_embedded is not null)
        {
            await _embedded.DisposeAsync();
            Directory.Delete(Home, recursive: true);
        }
    }

    private static Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("ConnectionStrings__Postgres") is { Length: > 0 } configured)
        {
            return Task.FromResult(configured);
        }

        _embedded = CreateEmbedded(Home);
        return _embedded.StartAsync(CancellationToken.None);
    }

    /// <summary>A server that is fast because it does not care about power failures.</summary>
    internal static EmbeddedPostgres CreateEmbedded(string directory)
    {
        var settings = new Dictionary<string, string>
        {
            ["fsync"] = "off", ["full_page_writes"] = "off", ["max_wal_size"] = "256MB",
        };
        var options = new PostgresOptions(directory, TestDirectories.PostgresBinaries, settings);
        return new EmbeddedPostgres(options, NullLogger<EmbeddedPostgres>.Instance);
    }
}
