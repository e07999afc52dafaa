using System.Security.Cryptography;
using System.Text;

namespace AssistantPlatform.Tests.Common;

public static class TestDirectories
{
    private const string Memory = "/dev/shm";
    private const long Room = 2L * 1024 * 1024 * 1024;

    /// <summary>The folder of the solution.</summary>
    public static string Checkout { get; } = FindCheckout();

    public static string PostgresBinaries
    {
        get
        {
            var installed = Path.Combine(Checkout, "artifacts", "postgres");
            return Directory.Exists(installed) ? installed : throw new DirectoryNotFoundException(
                $"PostgreSQL is not in {installed}. Run build/test, which installs it, or set ConnectionStrings__Postgres.");
        }
    }

    /// <summary>
    /// A folder that outlives the process under the same name, its own for every checkout and user. In memory where there is
    /// room: to make a database is mostly work of the file system.
    /// </summary>
    public static string Named(string name)
    {
        var owner = SHA256.HashData(Encoding.UTF8.GetBytes(Environment.UserName + Checkout));
        var parent = HasRoomInMemory() ? Memory : Path.GetTempPath();
        return Path.Combine(parent, $"assistantplatform-{Convert.ToHexStringLower(owner)[..8]}-{name}");
    }

    private static bool HasRoomInMemory() => Directory.Exists(Memory) && new DriveInfo(Memory).TotalSize >= Room;

    private static string FindCheckout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AssistantPlatform.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the solution's folder.");
        }

        return folder.FullName;
    }
}
