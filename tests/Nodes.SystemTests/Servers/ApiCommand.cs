using System.Diagnostics;

namespace AssistantPlatform.Nodes.SystemTests.Servers;

/// <summary>How the API's executable is started, with its streams in our hands.</summary>
internal static class ApiCommand
{
    public static ProcessStartInfo With(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        // The API's own configuration of the runtime, but the tests' dependencies: those hold the hosting startup too.
        var tests = typeof(ApiCommand).Assembly.GetName().Name!;
        string[] executable =
        [
            "exec", "--depsfile", $"{tests}.deps.json",
            "--runtimeconfig", "AssistantPlatform.Api.runtimeconfig.json", "AssistantPlatform.Api.dll",
        ];
        var command = new ProcessStartInfo("dotnet", [.. executable, .. arguments])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Processes live for seconds here: that is too short to profit from measuring what they do and compiling it again.
        // The runtime reads these numbers as hexadecimal.
        command.Environment["DOTNET_TieredPGO"] = "0";
        command.Environment["DOTNET_TC_CallCountingDelayMs"] = "64";
        command.Environment["DOTNET_TC_CallCountThreshold"] = "3E8";
        foreach (var (key, value) in settings)
        {
            command.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return command;
    }
}
