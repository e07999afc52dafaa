using Microsoft.Extensions.Configuration;

namespace AssistantPlatform.Infrastructure;

/// <summary>
/// The folder that holds everything the platform keeps on disk: <c>Platform:DataDirectory</c>, else the user's data home.
/// </summary>
internal sealed class DataDirectory(IConfiguration configuration)
{
    public string Path { get; } = System.IO.Path.GetFullPath(configuration["Platform:DataDirectory"] ?? Default());

    // The server runs as another user when the platform runs as root, and that user cannot reach root's home.
    private static string Default() => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess
        ? "/var/lib/assistantplatform"
        : System.IO.Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "assistantplatform");
}
