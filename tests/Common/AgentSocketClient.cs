using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace AssistantPlatform.Tests.Common;

/// <summary>A client of the socket on which a person talks to the assistant. It waits for frames up to a deadline.</summary>
public sealed class AgentSocketClient : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();

    private AgentSocketClient()
    {
    }

    public string? Subprotocol => _socket.SubProtocol;

    public int? CloseStatus => (int?)_socket.CloseStatus;

    /// <exception cref="WebSocketException">The server refused the socket.</exception>
    public static async Task<AgentSocketClient> ConnectAsync(Uri server, Action<ClientWebSocketOptions> configure)
    {
        var client = new AgentSocketClient();
        configure(client._socket.Options);
        await client.ConnectAsync(server);
        return client;
    }

    /// <summary>The status with which the server refuses such a socket.</summary>
    public static async Task<HttpStatusCode> RefusalOfAsync(Uri server, Action<ClientWebSocketOptions> configure)
    {
        await using var client = new AgentSocketClient();
        client._socket.Options.CollectHttpResponseDetails = true;
        configure(client._socket.Options);
        await Assert.ThrowsAsync<WebSocketException>(() => client.ConnectAsync(server));
        return client._socket.HttpStatusCode;
    }

    public Task SendAsync(object frame) => SendAsync(JsonSerializer.Serialize(frame));

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text);

    public async Task SendAsync(byte[] content, WebSocketMessageType type)
    {
        using var deadline = Deadline.Start();
        await _socket.SendAsync(content, type, endOfMessage: true, deadline.Token);
    }

    public Task SubscribeAsync(Guid run, long after = 0) => SendAsync(new { type = "subscribe", runId = run, after });

    /// <summary>Null when the server closed the socket.</summary>
    public async Task<JsonElement?> ReadAsync()
    {
        using var deadline = Deadline.Start();
        using var frame = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var received = await _socket.ReceiveAsync(buffer, deadline.Token);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            frame.Write(buffer, 0, received.Count);
            if (received.EndOfMessage)
            {
                frame.Position = 0;
                using var document = await JsonDocument.ParseAsync(frame);
                return document.RootElement.Clone();
            }
        }
    }

    /// <summary>Reads on until the server closes the socket.</summary>
    public async Task ReadToCloseAsync()
    {
        while (await ReadAsync() is not null)
        {
        }
    }

    /// <summary>All frames up to the first one of this type.</summary>
    public Task<List<JsonElement>> ReadUntilAsync(string type) => ReadUntilAsync(frame => frame.Type() == type);

    /// <summary>All frames up to the one that ends a run.</summary>
    public Task<List<JsonElement>> ReadToEndAsync() => ReadUntilAsync(Frames.IsTerminal);

    public async Task<List<JsonElement>> ReadUntilAsync(Func<JsonElement, bool> isLast)
    {
        var frames = new List<JsonElement>();
        do
        {
            frames.Add(await ReadAsync() ?? throw new InvalidOperationException($"The server closed the socket: {CloseStatus}."));
        }
        while (!isLast(frames[^1]));

        return frames;
    }

    /// <summary>Closes as a browser does when its tab is closed.</summary>
    public async Task CloseAsync()
    {
        using var deadline = Deadline.Start();
        await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, deadline.Token);
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task ConnectAsync(Uri server)
    {
        using var deadline = Deadline.Start();
        var address = new UriBuilder(new Uri(server, "/api/v1/ws/agent")) { Scheme = "ws" };
        await _socket.ConnectAsync(address.Uri, deadline.Token);
    }
}

public static class AgentSocketOptions
{
    /// <summary>As programs sign in.</summary>
    public static void Offer(this ClientWebSocketOptions options, string accessToken) =>
        options.SetRequestHeader("Authorization", $"Bearer {accessToken}");

    /// <summary>As browsers sign in.</summary>
    public static void OfferTicket(this ClientWebSocketOptions options, string ticket)
    {
        options.AddSubProtocol("assistant.v1");
        options.AddSubProtocol($"ticket.{ticket}");
    }
}
