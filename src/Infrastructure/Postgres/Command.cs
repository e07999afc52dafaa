using System.ComponentModel;
using System.Diagnostics;

namespace AssistantPlatform.Infrastructure.Postgres;

/// <summary>Runs a program to its end.</summary>
internal static class Command
{
    public static async Task RunAsync(IReadOnlyList<string> commandLine, CancellationToken cancellationToken)
    {
        using var process = Start(commandLine);
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new CommandFailedException($"{commandLine[0]} ended with code {process.ExitCode}: {await error}{await output}");
        }
    }

    private static Process Start(IReadOnlyList<string> commandLine)
    {
        var start = new ProcessStartInfo(commandLine[0], commandLine.Skip(1))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Another user may not be allowed to stand where we stand.
            WorkingDirectory = Path.GetPathRoot(AppContext.BaseDirectory),
        };

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new CommandFailedException($"{commandLine[0]} cannot be started: {exception.Message}");
        }
    }
}

internal sealed class CommandFailedException(string message) : Exception(message);
