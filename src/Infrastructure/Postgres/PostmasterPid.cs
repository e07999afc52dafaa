using System.Diagnostics;
using System.Globalization;

namespace AssistantPlatform.Infrastructure.Postgres;

/// <summary>The file in which a running PostgreSQL names itself; it outlives a server that was killed.</summary>
internal sealed class PostmasterPid(string cluster)
{
    private const string FileName = "postmaster.pid";

    private readonly string _path = Path.Combine(cluster, FileName);

    /// <summary>The process id of this cluster's running server.</summary>
    public int? FindServer() => ReadId() is { } id && NameOf(id) == "postgres" && ServesThisCluster(id) ? id : null;

    /// <summary>
    /// Removes the file when its process id meanwhile belongs to something else, which keeps PostgreSQL from starting.
    /// </summary>
    public void DeleteWhenMistaken()
    {
        if (ReadId() is { } id && NameOf(id) is not null && FindServer() is null)
        {
            File.Delete(_path);
        }
    }

    private int? ReadId() => File.Exists(_path)
        && int.TryParse(File.ReadLines(_path).FirstOrDefault(), CultureInfo.InvariantCulture, out var id) ? id : null;

    private static string? NameOf(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.ProcessName;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    // A server's working directory is its cluster. Only Linux tells another process's.
    private bool ServesThisCluster(int id)
    {
        var seenByServer = $"/proc/{id}/cwd/{FileName}";
        return !OperatingSystem.IsLinux()
            || (File.Exists(seenByServer) && File.ReadAllText(seenByServer) == File.ReadAllText(_path));
    }
}
