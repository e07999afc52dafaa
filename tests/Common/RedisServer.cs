using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using StackExchange.Redis;

namespace AssistantPlatform.Tests.Common;

/// <summary>A Redis of one test, without persistence: it can be lost and come back empty, or hang.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private readonly int _port = FreePort();
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("assistantplatform-redis-");
    private Process? _process;

    private RedisServer()
    {
    }

    public string ConnectionString => $"127.0.0.1:{_port}";

    /// <summary>One that does not answer until it is started.</summary>
    public static RedisServer Absent() => new();

    public static async Task<RedisServer> CreateAsync()
    {
        var server = Absent();
        await server.StartAsync();
        return server;
    }

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo(FindExecutable())
        {
            ArgumentList = { "--port", $"{_port}", "--bind", "127.0.0.1", "--save", "", "--dir", _directory.FullName },
            RedirectStandardOutput = true,
        };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();

        using var deadline = Deadline.Start();
        while (!await AnswersAsync(deadline.Token))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), deadline.Token);
        }
    }

    public async Task<List<string>> KeysAsync()
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(ConnectionString);
        return await connection.GetServer(ConnectionString).KeysAsync().Select(key => key.ToString()).ToListAsync();
    }

    /// <summary>Loses it with all it holds.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Takes connections and commands from now on, but answers none until it is resumed.</summary>
    public Task HangAsync() => SignalAsync("STOP");

    public Task ResumeAsync() => SignalAsync("CONT");

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync();
        }

        _directory.Delete(recursive: true);
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, _port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string FindExecutable()
    {
        var folders = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator);
        return folders
            .SelectMany(folder => new[] { Path.Combine(folder, "redis-server"), Path.Combine(folder, "valkey-server") })
            .Prepend(Environment.GetEnvironmentVariable("REDIS_SERVER_PATH"))
            .FirstOrDefault(File.Exists) ?? throw new FileNotFoundException(
                "No Redis was found. Run build/test, which looks for it, or set REDIS_SERVER_PATH to a redis-server.");
    }
}
