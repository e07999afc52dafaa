using System.Net;
using System.Net.Sockets;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Outbound;

/// <summary>A server of this machine that nobody from outside may reach; it counts who does.</summary>
internal sealed class Canary : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public Canary() => _listener.Start();

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Connections that wait to be accepted.</summary>
    public bool WasReached => _listener.Pending();

    public void Dispose() => _listener.Dispose();
}
