namespace AssistantPlatform.Infrastructure.Postgres;

/// <summary>Our own PostgreSQL cluster on disk: creates it, starts and stops its server.</summary>
internal sealed class PostgresCluster(string home, PostgresBinaries binaries)
{
    private readonly string _cluster = Path.Combine(home, "cluster");
    private readonly string _startLog = Path.Combine(home, "start.log");

    public bool Exists => Directory.Exists(_cluster);

    private PostmasterPid Pid => new(_cluster);

    public async Task CreateAsync(string password, CancellationToken cancellationToken)
    {
        var (unfinished, passwordFile) = (_cluster + ".new", Path.Combine(home, "password"));
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        PrivateFile.Write(passwordFile, password);
        await UnprivilegedUser.TakeOverAsync(home, cancellationToken);
        await RunAsync(
            [
                binaries.InitDb, "-D", unfinished, "-U", PostgresCredentials.User, "-A", "scram-sha-256", $"--pwfile={passwordFile}",
                "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions",
            ],
            cancellationToken);
        File.Delete(passwordFile);
        Directory.Move(unfinished, _cluster);
    }

    public Task StartAsync(IEnumerable<KeyValuePair<string, string>> settings, CancellationToken cancellationToken)
    {
        Pid.DeleteWhenMistaken();
        var options = string.Join(' ', settings.Select(setting => $"-c \"{setting.Key}={setting.Value}\""));
        return RunAsync(
            [binaries.PgCtl, "start", "-D", _cluster, "-l", _startLog, "--silent", "--wait", "--timeout=60", "-o", options],
            cancellationToken);
    }

    /// <summary>Stops the server if one runs, after a crash of the platform also one that an earlier process started.</summary>
    /// <returns>Whether one ran.</returns>
    public async Task<bool> StopAsync()
    {
        if (Pid.FindServer() is null)
        {
            return false;
        }

        await RunAsync([binaries.PgCtl, "stop", "-D", _cluster, "--silent", "--mode=fast"], CancellationToken.None);
        return true;
    }

    private async Task RunAsync(IReadOnlyList<string> commandLine, CancellationToken cancellationToken)
    {
        try
        {
            await Command.RunAsync([.. UnprivilegedUser.CommandPrefix, .. commandLine], cancellationToken);
        }
        catch (CommandFailedException exception)
        {
            throw new DatabaseUnavailableException(
                $"PostgreSQL's cluster in {home} does not work. {exception.Message}{LastLines(_startLog)}", exception);
        }
    }

    private static string LastLines(string log) =>
        File.Exists(log) ? string.Join(Environment.NewLine, File.ReadLines(log).TakeLast(10)) : "";
}
