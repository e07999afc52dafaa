using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Infrastructure.Postgres;

/// <summary>The PostgreSQL server that the platform starts when no database is configured, and stops when it ends.</summary>
internal sealed partial class EmbeddedPostgres(PostgresOptions options, ILogger<EmbeddedPostgres> logger) : IAsyncDisposable
{
    private FileStream? _lock;
    private PostgresCluster? _cluster;

    private string Home => Path.Combine(options.DataDirectory, "postgres");

    /// <summary>Starts the server and says how to connect to it.</summary>
    public async Task<string> StartAsync(CancellationToken cancellationToken)
    {
        RequireReachableDirectory();
        Directory.CreateDirectory(Home);
        _lock = TakeLock(Path.Combine(options.DataDirectory, "postgres.lock"));
        _cluster = new PostgresCluster(Home, PostgresBinaries.Find(options.Binaries, options.DataDirectory));
        if (await _cluster.StopAsync())
        {
            LogLeftoverStopped(Home);
        }

        var credentials = PostgresCredentials.LoadOrCreate(Path.Combine(options.DataDirectory, "postgres.json"));
        if (!_cluster.Exists)
        {
            LogCreating(Home);
            await _cluster.CreateAsync(credentials.Password, cancellationToken);
        }

        await _cluster.StartAsync(PostgresSettings.For(credentials.Port, options.Settings), cancellationToken);
        LogStarted(Home, credentials.Port);
        return credentials.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null && await _cluster.StopAsync())
        {
            LogStopped();
        }

        _lock?.Dispose();
    }

    private void RequireReachableDirectory()
    {
        Directory.CreateDirectory(options.DataDirectory);
        if (UnprivilegedUser.IsNeeded && !UnprivilegedUser.CanReach(options.DataDirectory))
        {
            throw new DatabaseUnavailableException(
                $"PostgreSQL does not run as root, and other users cannot reach {options.DataDirectory}. "
                + "Set Platform:DataDirectory to a folder that they can enter, or start the platform as another user.");
        }
    }

    private static FileStream TakeLock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new DatabaseUnavailableException(
                $"Another process uses this data directory ({path} is locked). Stop it, or set Platform:DataDirectory to "
                + "another folder, or set ConnectionStrings:Postgres in all processes to share one database.",
                exception);
        }
    }

    [LoggerMessage(LogLevel.Information, "Creating the PostgreSQL cluster in {Directory}.")]
    private partial void LogCreating(string directory);

    [LoggerMessage(LogLevel.Warning, "Stopped a PostgreSQL server that an earlier process left in {Directory}.")]
    private partial void LogLeftoverStopped(string directory);

    [LoggerMessage(LogLevel.Information, "PostgreSQL runs in {Directory} on port {Port}.")]
    private partial void LogStarted(string directory, int port);

    [LoggerMessage(LogLevel.Information, "PostgreSQL is stopped.")]
    private partial void LogStopped();
}
