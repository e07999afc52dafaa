using System.Diagnostics;

namespace AssistantPlatform.Bench.Load;

/// <summary>Keeps servers and load apart where the system can: servers on the first core, all else on the second.</summary>
internal static class Cores
{
    private const string TaskSet = "/usr/bin/taskset";

    private static readonly bool CanPin = OperatingSystem.IsLinux() && File.Exists(TaskSet) && Environment.ProcessorCount > 1;

    public static string? Launcher => CanPin ? TaskSet : null;

    /// <summary>The arguments that make the launcher start a program among the servers.</summary>
    public static string[] ForProgram(string program) => CanPin ? ["-c", "0", program] : [];

    /// <summary>To be called first, so that all threads of this process follow.</summary>
    public static void PinLoad()
    {
        if (CanPin)
        {
            var start = new ProcessStartInfo(TaskSet, ["-a", "-p", "-c", "1", $"{Environment.ProcessId}"])
            {
                RedirectStandardOutput = true,
            };
            using var pin = Process.Start(start)!;
            pin.StandardOutput.ReadToEnd();
        }
    }
}
