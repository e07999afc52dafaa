using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using AssistantPlatform.Domain.Careers;

namespace AssistantPlatform.Infrastructure.Careers.Extraction;

/// <summary>How this program starts itself once more to read one file: with nothing to know, and little to use.</summary>
internal static class ExtractionCommand
{
    public const string Verb = "extract";

    private const string Prlimit = "/usr/bin/prlimit";
    private const int StackBytes = 1024 * 1024;

    public static ProcessStartInfo For(DocumentType type, ExtractionLimits limits)
    {
        string[] command =
        [
            .. LimitedBy(limits), DotNet(), "exec", Executable(), Verb, $"{type}",
        ];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in RuntimeSettings(limits))
        {
            start.Environment[name] = value;
        }

        return start;
    }

    /// <summary>The runtime reads numbers as hexadecimal. A process that lives for a second is not worth optimizing.</summary>
    private static Dictionary<string, string> RuntimeSettings(ExtractionLimits limits) => new()
    {
        ["DOTNET_GCHeapHardLimit"] = limits.HeapBytes.ToString("X", CultureInfo.InvariantCulture),
        ["DOTNET_gcServer"] = "0",
        ["DOTNET_gcConcurrent"] = "0",
        ["DOTNET_TieredPGO"] = "0",
        ["DOTNET_EnableDiagnostics"] = "0",
        ["DOTNET_DbgEnableMiniDump"] = "0",
    };

    /// <summary>
    /// Where the system can. Processor time ends it also when the server is gone that would; a deep stack takes long to tell of.
    /// </summary>
    private static string[] LimitedBy(ExtractionLimits limits) => OperatingSystem.IsLinux() && File.Exists(Prlimit)
        ?
        [
            Prlimit, $"--cpu={(int)Math.Ceiling(limits.Time.TotalSeconds)}", $"--stack={StackBytes}", "--core=0", "--nofile=256", "--",
        ]
        : [];

    /// <summary>It stands beside this library, under a name like its own.</summary>
    private static string Executable()
    {
        var library = typeof(ExtractionCommand).Assembly.GetName().Name!;
        return Path.Combine(AppContext.BaseDirectory, $"{library.Replace("Infrastructure", "Api", StringComparison.Ordinal)}.dll");
    }

    private static string DotNet()
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        return Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
    }
}
