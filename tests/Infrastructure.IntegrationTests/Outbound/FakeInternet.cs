using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using AssistantPlatform.Infrastructure.Outbound;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Outbound;

/// <summary>A network where names and public addresses lead to servers of the test, and loopback to loopback.</summary>
internal sealed class FakeInternet : INetwork
{
    private readonly SystemNetwork _system = new();
    private readonly ConcurrentDictionary<string, Queue<IPAddress[]>> _names = new();
    private readonly ConcurrentDictionary<IPAddress, int> _servers = new();
    private readonly ConcurrentQueue<IPAddress> _dialled = new();

    /// <summary>Where the worst of resolvers leads a name that it does not know.</summary>
    public IPAddress[] Unknown { get; set; } = [];

    /// <summary>What happens while an address stays silent.</summary>
    public Action<IPAddress> Silence { get; set; } = _ => { };

    /// <summary>The addresses that a connection was attempted to.</summary>
    public IReadOnlyList<IPAddress> Dialled => [.. _dialled];

    /// <summary>The name resolves to these, one set after the other; the last one stays.</summary>
    public void Name(string host, params string[][] answers) =>
        _names[host] = new Queue<IPAddress[]>(answers.Select(answer => answer.Select(IPAddress.Parse).ToArray()));

    /// <summary>A public address that is served by a port of this machine.</summary>
    public void Serve(string address, int port) => _servers[IPAddress.Parse(address)] = port;

    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken) => Task.FromResult(
        _names.TryGetValue(host, out var answers) ? answers.Count > 1 ? answers.Dequeue() : answers.Peek() : Unknown);

    public async Task<Stream> ConnectAsync(IPEndPoint endPoint, CancellationToken cancellationToken)
    {
        _dialled.Enqueue(endPoint.Address);
        if (_servers.TryGetValue(endPoint.Address, out var port))
        {
            return await _system.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancellationToken);
        }

        if (IPAddress.IsLoopback(endPoint.Address))
        {
            return await _system.ConnectAsync(endPoint, cancellationToken);
        }

        var silent = Task.Delay(Timeout.Infinite, cancellationToken);
        Silence(endPoint.Address);
        await silent;
        throw new SocketException((int)SocketError.TimedOut);
    }
}
