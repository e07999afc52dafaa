using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Infrastructure.Postgres;

/// <summary>The PostgreSQL server that the platform starts when no database is configured, and stops when it ends.</summary>
internal sealed partial class EmbeddedPostgres(PostgresOptions options, ILogger<EmbeddedPostgres> logger) : IAsyncDisposable
{
    private FileStream? _lock;
    private PostgresCluster? _cluster;

    private string Home => Path.Combine(options.DataDirectory, "postgres");

    private string CredentialsFile => Path.Combine(options.DataDirectory, "postgres.json");

    private string LockFile => Path.Combine(options.DataDirectory, "postgres.lock");

    /// <summary>Starts the server and says how to connect to it.</summary>
    public async Task<string> StartAsync(CancellationToken cancellationToken)
    {
        RequireReachableDirectory();
        _lock = TryLock() ?? throw new DatabaseUnavailableException(
            $"Another process uses this data directory ({LockFile} is locked). Stop it, or set Platform:DataDirectory to "
            + "another folder, or set ConnectionStrings:Postgres in all processes to share one database.");
        return await RunAsync(cancellationToken);
    }

    /// <summary>Connects to the server that another process of the platform runs here; starts it when none does.</summary>
    public async Task<string> JoinOrStartAsync(CancellationToken cancellationToken)
    {
        RequireReachableDirectory();
        _lock = TryLock();
        return _lock is null ? Join() : await RunAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null && await _cluster.StopAsync())
        {
            LogStopped();
        }

        _lock?.Dispose();
    }

    private async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Home);
        _cluster = new PostgresCluster(Home, PostgresBinaries.Find(options.Binaries, options.DataDirectory));
        if (await _cluster.StopAsync())
        {
            LogLeftoverStopped(Home);
        }

        var credentials = PostgresCredentials.LoadOrCreate(CredentialsFile);
        if (!_cluster.Exists)
        {
            LogCreating(Home);
            await _cluster.CreateAsync(credentials.Password, cancellationToken);
        }

        await _cluster.StartAsync(PostgresSettings.For(credentials.Port, options.Settings), cancellationToken);
        LogStarted(Home, credentials.Port);
        return credentials.ConnectionString;
    }

    private string Join() => PostgresCredentials.Load(CredentialsFile)?.ConnectionString
        ?? throw new DatabaseUnavailableException(
            $"The platform is being started for the first time in {options.DataDirectory}. Try again in a moment.");

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

    /// <summary>Null while another process has it.</summary>
    private FileStream? TryLock()
    {
        try
        {
            return new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
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
