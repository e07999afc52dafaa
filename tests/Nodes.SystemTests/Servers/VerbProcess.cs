using System.Diagnostics;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Nodes.SystemTests.Servers;

/// <summary>What a verb of the executable came to.</summary>
internal sealed record VerbProcess(int ExitCode, string Output, string Error)
{
    /// <param name="input">What is piped in.</param>
    public static async Task<VerbProcess> RunAsync(
        IReadOnlyDictionary<string, string> settings, string input, params string[] arguments)
    {
        using var process = Process.Start(ApiCommand.With(settings, arguments))!;
        using var deadline = new CancellationTokenSource(Deadline.Time * 2);
        await process.StandardInput.WriteLineAsync(input.AsMemory(), deadline.Token);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var error = process.StandardError.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        return new VerbProcess(process.ExitCode, await output, await error);
    }
}
