using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Nodes.SystemTests.Servers;

/// <summary>A client that asks for events and then reads none, as a laptop does that was closed.</summary>
internal sealed class SilentSocket : IDisposable
{
    // So small that almost everything that is sent to it stays at the server.
    private const int ReceiveBuffer = 4 * 1024;

    private readonly ClientWebSocket _socket = new();

    private SilentSocket()
    {
    }

    public static async Task<SilentSocket> FollowAsync(Node node, HttpClient person, IEnumerable<StartedRun> runs)
    {
        using var deadline = Deadline.Start();
        var client = new SilentSocket();
        client._socket.Options.Offer(person.AccessToken());
        var address = new UriBuilder(new Uri(node.Address, "/api/v1/ws/agent")) { Scheme = "ws" };
        using var invoker = new HttpMessageInvoker(
            new SocketsHttpHandler { ConnectCallback = ConnectAsync }, disposeHandler: false);
        await client._socket.ConnectAsync(address.Uri, invoker, deadline.Token);
        foreach (var run in runs)
        {
            var frame = JsonSerializer.SerializeToUtf8Bytes(new { type = "subscribe", runId = run.RunId, after = 0 });
            await client._socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, deadline.Token);
        }

        return client;
    }

    public void Dispose() => _socket.Dispose();

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = ReceiveBuffer };
        await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
