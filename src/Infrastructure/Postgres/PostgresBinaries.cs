namespace AssistantPlatform.Infrastructure.Postgres;

/// <summary>A PostgreSQL installation.</summary>
internal sealed class PostgresBinaries
{
    private static readonly string[] Programs = ["initdb", "pg_ctl", "postgres"];

    private readonly string _directory;

    private PostgresBinaries(string directory) => _directory = directory;

    public string InitDb => ProgramIn(_directory, "initdb");

    public string PgCtl => ProgramIn(_directory, "pg_ctl");

    public static PostgresBinaries Find(string? configured, string dataDirectory)
    {
        var candidates = configured is null ? Candidates() : [configured, Path.Combine(configured, "bin")];
        var directory = candidates.FirstOrDefault(HasPrograms) ?? throw new DatabaseUnavailableException(
            $"PostgreSQL 17 or later was not found in {configured ?? "the folder postgres beside the executable, nor on PATH"}. "
            + "Start the platform with build/run, which installs it, or install it and set Platform:PostgresBinaries to its "
            + "folder, or set ConnectionStrings:Postgres to use a server that is already running.");

        return new PostgresBinaries(ReachableByTheServer(Path.GetFullPath(directory), dataDirectory));
    }

    private static IEnumerable<string> Candidates() =>
    [
        Path.Combine(AppContext.BaseDirectory, "postgres", "bin"),
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
    ];

    private static bool HasPrograms(string directory) => Array.TrueForAll(Programs, program => File.Exists(ProgramIn(directory, program)));

    private static string ProgramIn(string directory, string program) =>
        Path.Combine(directory, OperatingSystem.IsWindows() ? program + ".exe" : program);

    private static string ReachableByTheServer(string directory, string dataDirectory)
    {
        if (!UnprivilegedUser.IsNeeded || UnprivilegedUser.CanReach(directory))
        {
            return directory;
        }

        var installation = Path.GetDirectoryName(directory)!;
        var copy = Path.Combine(dataDirectory, "postgres-binaries");
        if (!IsCopyOf(installation, copy))
        {
            DirectoryCopy.Replace(installation, copy);
        }

        return Path.Combine(copy, "bin");
    }

    private static bool IsCopyOf(string installation, string copy)
    {
        var (original, copied) = (new FileInfo(ServerOf(installation)), new FileInfo(ServerOf(copy)));
        return copied.Exists && copied.Length == original.Length && copied.LastWriteTimeUtc == original.LastWriteTimeUtc;
    }

    private static string ServerOf(string installation) => ProgramIn(Path.Combine(installation, "bin"), "postgres");
}
