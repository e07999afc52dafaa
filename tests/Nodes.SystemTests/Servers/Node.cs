using System.Net;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Nodes.SystemTests.Servers;

/// <summary>A server of a cluster, which keeps its address and its data directory when its process is started again.</summary>
internal sealed class Node(IReadOnlyDictionary<string, string> clusterSettings) : IAsyncDisposable
{
    private readonly DirectoryInfo _dataDirectory = Directory.CreateTempSubdirectory("assistantplatform-tests-");
    private NodeProcess? _process;
    private Uri? _address;

    public NodeProcess Process => _process ?? throw new InvalidOperationException("The node does not run.");

    public Uri Address => _address ?? throw new InvalidOperationException("The node has never run.");

    public bool IsRunning => _process is not null;

    /// <summary>Returns when the node says that it is ready.</summary>
    public async Task StartAsync()
    {
        _process = NodeProcess.Start(new Dictionary<string, string>(clusterSettings)
        {
            ["ASPNETCORE_URLS"] = _address?.ToString() ?? "http://127.0.0.1:0",
            ["Platform:DataDirectory"] = _dataDirectory.FullName,
        });
        _address = await _process.AddressAsync();
        using var visitor = CreateClient();
        await Deadline.UntilAsync(async () => await ReadinessAsync(visitor) == HttpStatusCode.OK);
    }

    public async Task KillAsync()
    {
        await Process.KillAsync();
        await ForgetAsync();
    }

    /// <summary>Asks the node to stop; its exit code.</summary>
    public async Task<int> StopAsync()
    {
        var exitCode = await Process.TerminateAsync();
        await ForgetAsync();
        return exitCode;
    }

    public HttpClient CreateClient() => new() { BaseAddress = Address };

    /// <summary>A client that acts as this person, who is registered when new.</summary>
    public async Task<HttpClient> SignedInAsync(string name)
    {
        var client = CreateClient();
        using var registered = await client.RegisterAsync(name);
        var tokens = await client.LogInAsync(name);
        return client.With(tokens.Text("accessToken"));
    }

    /// <summary>The same person at this node.</summary>
    public HttpClient ClientLike(HttpClient person) => CreateClient().With(person.AccessToken());

    public Task<AgentSocketClient> OpenSocketAsync(HttpClient person) =>
        AgentSocketClient.ConnectAsync(Address, options => options.Offer(person.AccessToken()));

    public static async Task<HttpStatusCode> ReadinessAsync(HttpClient visitor)
    {
        using var answer = await visitor.GetAsync("/health/ready");
        return answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        await ForgetAsync();
        _dataDirectory.Delete(recursive: true);
    }

    private async Task ForgetAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
            _process = null;
        }
    }
}
