namespace AssistantPlatform.Infrastructure.Postgres;

/// <summary>PostgreSQL refuses to run as root, so root runs it as "nobody".</summary>
internal static class UnprivilegedUser
{
    private const string Id = "65534";

    public static bool IsNeeded => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    /// <summary>What stands before a command to run it as that user.</summary>
    public static IReadOnlyList<string> CommandPrefix => IsNeeded
        ? ["setpriv", $"--reuid={Id}", $"--regid={Id}", "--clear-groups", "--inh-caps=-all"]
        : [];

    public static async Task TakeOverAsync(string directory, CancellationToken cancellationToken)
    {
        if (IsNeeded)
        {
            await Command.RunAsync(["chown", "-R", $"{Id}:{Id}", directory], cancellationToken);
        }
    }

    public static bool CanReach(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        for (var folder = new DirectoryInfo(directory); folder is not null; folder = folder.Parent)
        {
            if (folder.Exists && !folder.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
            {
                return false;
            }
        }

        return true;
    }
}
