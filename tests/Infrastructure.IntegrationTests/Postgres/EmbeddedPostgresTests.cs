using System.Diagnostics;
using System.Runtime.Versioning;
using AssistantPlatform.Infrastructure.Postgres;
using AssistantPlatform.Tests.Common;
using Npgsql;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Postgres;

internal sealed class EmbeddedPostgresTests
{
    private string _directory = "";

    private string PidFile => Path.Combine(_directory, "postgres", "cluster", "postmaster.pid");

    [SetUp]
    public void ChooseDirectory() => _directory = Path.Combine(Path.GetTempPath(), $"assistantplatform-{Guid.CreateVersion7():n}");

    [TearDown]
    public void DeleteDirectory() => Directory.Delete(_directory, recursive: true);

    [Test]
    public async Task Starts_on_an_empty_data_directory()
    {
        await using var postgres = PostgresServer.CreateEmbedded(_directory);

        var connection = await postgres.StartAsync(CancellationToken.None);

        Assert.That(await AskAsync(connection, "SELECT datcollate || datlocale FROM pg_database LIMIT 1"), Is.EqualTo("CC.UTF-8"));
    }

    [Test]
    public async Task Keeps_data_over_a_restart()
    {
        await RunOnceAsync("CREATE TABLE kept AS SELECT 'still here' AS text");

        await using var postgres = PostgresServer.CreateEmbedded(_directory);
        var connection = await postgres.StartAsync(CancellationToken.None);

        Assert.That(await AskAsync(connection, "SELECT text FROM kept"), Is.EqualTo("still here"));
    }

    [Test]
    public async Task Recovers_after_the_server_was_killed()
    {
        await using (var killed = PostgresServer.CreateEmbedded(_directory))
        {
            await AskAsync(await killed.StartAsync(CancellationToken.None), "CREATE TABLE kept AS SELECT 'still here' AS text");
            Kill(ServerId());
        }

        await using var postgres = PostgresServer.CreateEmbedded(_directory);
        var connection = await postgres.StartAsync(CancellationToken.None);

        Assert.That(await AskAsync(connection, "SELECT text FROM kept"), Is.EqualTo("still here"));
    }

    [Test]
    public async Task Replaces_a_server_that_an_earlier_process_left_running()
    {
        await RunOnceAsync("CREATE TABLE kept AS SELECT 'still here' AS text");
        await StartUnsupervisedAsync();
        var leftover = ServerId();

        await using var postgres = PostgresServer.CreateEmbedded(_directory);
        var connection = await postgres.StartAsync(CancellationToken.None);

        Assert.That(await AskAsync(connection, "SELECT text FROM kept"), Is.EqualTo("still here"));
        Assert.That(HasEnded(leftover));
    }

    [Test]
    public async Task Ignores_a_pid_file_whose_process_id_belongs_to_something_else()
    {
        await RunOnceAsync("CREATE TABLE kept AS SELECT 'still here' AS text");
        await File.WriteAllTextAsync(PidFile, $"{Environment.ProcessId}\n{Path.GetDirectoryName(PidFile)}\n1\n1\n\n127.0.0.1\n\nready\n");

        await using var postgres = PostgresServer.CreateEmbedded(_directory);
        var connection = await postgres.StartAsync(CancellationToken.None);

        Assert.That(await AskAsync(connection, "SELECT text FROM kept"), Is.EqualTo("still here"));
    }

    [Test]
    public async Task Leaves_no_process_behind()
    {
        int id;
        await using (var postgres = PostgresServer.CreateEmbedded(_directory))
        {
            await postgres.StartAsync(CancellationToken.None);
            id = ServerId();
        }

        Assert.That(HasEnded(id));
    }

    [Test]
    public async Task Refuses_a_data_directory_that_is_in_use()
    {
        await using var first = PostgresServer.CreateEmbedded(_directory);
        await using var second = PostgresServer.CreateEmbedded(_directory);
        var connection = await first.StartAsync(CancellationToken.None);

        Assert.That(() => second.StartAsync(CancellationToken.None), Throws.TypeOf<DatabaseUnavailableException>());
        Assert.That(await AskAsync(connection, "SELECT 'alive'"), Is.EqualTo("alive"));
    }

    [Test]
    public async Task Joins_the_server_that_another_process_started_and_leaves_it_running()
    {
        await using var first = PostgresServer.CreateEmbedded(_directory);
        var connection = await first.StartAsync(CancellationToken.None);

        await using (var second = PostgresServer.CreateEmbedded(_directory))
        {
            Assert.That(await second.JoinOrStartAsync(CancellationToken.None), Is.EqualTo(connection));
        }

        Assert.That(await AskAsync(connection, "SELECT 'alive'"), Is.EqualTo("alive"));
    }

    [Test]
    public async Task Starts_a_server_to_join_when_there_is_none_and_stops_it_again()
    {
        int id;
        await using (var postgres = PostgresServer.CreateEmbedded(_directory))
        {
            var connection = await postgres.JoinOrStartAsync(CancellationToken.None);
            Assert.That(await AskAsync(connection, "SELECT 'alive'"), Is.EqualTo("alive"));
            id = ServerId();
        }

        Assert.That(HasEnded(id));
    }

    [Test]
    public void Says_what_to_do_when_PostgreSQL_is_missing() =>
        Assert.That(
            () => PostgresBinaries.Find(Path.Combine(_directory, "nowhere"), Directory.CreateDirectory(_directory).FullName),
            Throws.TypeOf<DatabaseUnavailableException>().With.Message.Contains("Platform:PostgresBinaries"));

    [Test]
    [UnsupportedOSPlatform("windows")]
    public async Task Lets_nobody_else_read_the_password()
    {
        await RunOnceAsync("SELECT ''");

        var mode = File.GetUnixFileMode(Path.Combine(_directory, "postgres.json"));

        Assert.That(mode, Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    private async Task RunOnceAsync(string statement)
    {
        await using var postgres = PostgresServer.CreateEmbedded(_directory);
        await AskAsync(await postgres.StartAsync(CancellationToken.None), statement);
    }

    private Task StartUnsupervisedAsync()
    {
        var binaries = PostgresBinaries.Find(TestDirectories.PostgresBinaries, _directory);
        var cluster = new PostgresCluster(Path.Combine(_directory, "postgres"), binaries);
        var credentials = PostgresCredentials.LoadOrCreate(Path.Combine(_directory, "postgres.json"));
        return cluster.StartAsync(
            PostgresSettings.For(credentials.Port, new Dictionary<string, string> { ["fsync"] = "off" }), CancellationToken.None);
    }

    private static async Task<object?> AskAsync(string connectionString, string statement)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(statement);
        return await command.ExecuteScalarAsync();
    }

    private int ServerId() => new PostmasterPid(Path.GetDirectoryName(PidFile)!).FindServer() ?? throw new InvalidOperationException();

    private static void Kill(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
        process.WaitForExit();
    }

    private static bool HasEnded(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.WaitForExit(TimeSpan.FromSeconds(5));
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
