using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace AssistantPlatform.Tests.Common;

/// <summary>A way to a server on this machine that can be cut and mended.</summary>
public sealed class TcpRelay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, TcpClient> _connections = new();
    private readonly IPEndPoint _target;
    private readonly Task _accepting;
    private volatile bool _isCut;

    private TcpRelay(IPEndPoint target)
    {
        _target = target;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public static TcpRelay To(int port) => new(new IPEndPoint(IPAddress.Loopback, port));

    /// <summary>Breaks all connections, and every new one.</summary>
    public void Cut()
    {
        _isCut = true;
        foreach (var (client, server) in _connections)
        {
            Break(client, server);
        }
    }

    public void Mend() => _isCut = false;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        Cut();
        await _accepting;
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // The relay is disposed.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient();
        try
        {
            await server.ConnectAsync(_target);
            _connections[client] = server;
            if (_isCut)
            {
                return;
            }

            await Task.WhenAny(
                client.GetStream().CopyToAsync(server.GetStream()), server.GetStream().CopyToAsync(client.GetStream()));
        }
        catch (Exception gone) when (gone is SocketException or IOException or ObjectDisposedException)
        {
            // One of the two hung up.
        }
        finally
        {
            _connections.TryRemove(client, out _);
            Break(client, server);
        }
    }

    private static void Break(TcpClient client, TcpClient server)
    {
        client.Dispose();
        server.Dispose();
    }
}
