using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using AssistantPlatform.Nodes.SystemTests.Hosted;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Nodes.SystemTests.Servers;

/// <summary>A running process of the API.</summary>
internal sealed partial class NodeProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private NodeProcess(Process process) => _process = process;

    public int Id => _process.Id;

    /// <summary>The lines that it has written.</summary>
    public IReadOnlyCollection<string> Output => _output;

    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static NodeProcess Start(IReadOnlyDictionary<string, string> settings)
    {
        var process = new Process { StartInfo = Command(settings) };
        var node = new NodeProcess(process);
        process.OutputDataReceived += (_, line) => node.Hear(line.Data);
        process.ErrorDataReceived += (_, line) => node.Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return node;
    }

    /// <summary>Where it listens, once it does.</summary>
    public async Task<Uri> AddressAsync()
    {
        using var deadline = Deadline.Start();
        var ended = _process.WaitForExitAsync(deadline.Token);
        return await Task.WhenAny(_address.Task, ended) == _address.Task
            ? await _address.Task
            : throw new InvalidOperationException($"The node does not start:\n{string.Join('\n', _output)}");
    }

    /// <summary>As a power failure or the kernel ends it.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await WaitForExitAsync();
    }

    /// <summary>As a supervisor ends it; the exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("sh", ["-c", $"kill -TERM {Id}"]);
        await WaitForExitAsync();
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private async Task WaitForExitAsync()
    {
        using var deadline = new CancellationTokenSource(Deadline.Time * 2);
        await _process.WaitForExitAsync(deadline.Token);
    }

    private static ProcessStartInfo Command(IReadOnlyDictionary<string, string> settings)
    {
        var command = ApiCommand.With(settings);
        command.Environment["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = typeof(NodeStartup).Assembly.GetName().Name;
        return command;
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line);
        if (ReadyLine().Match(line) is { Success: true } ready)
        {
            _address.TrySetResult(new Uri(ready.Groups["address"].Value));
        }
    }

    [GeneratedRegex("is ready at (?<address>http://[0-9.:]+)")]
    private static partial Regex ReadyLine();
}
