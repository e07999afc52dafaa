using System.Buffers;
using System.Net.WebSockets;

namespace AssistantPlatform.Api.Conversations;

/// <summary>Whole text frames over a WebSocket: one reader, any number of writers.</summary>
internal sealed class SocketFrames(WebSocket socket) : IDisposable
{
    public const int MaxFrameBytes = 256 * 1024;

    private const int ReadSize = 4 * 1024;

    private readonly SemaphoreSlim _turn = new(1);
    private readonly ArrayBufferWriter<byte> _incoming = new(ReadSize);
    private Task<ValueWebSocketReceiveResult>? _receiving;

    /// <summary>The next frame, valid until the next call; null when the client closed.</summary>
    public async Task<ReceivedFrame?> ReceiveAsync(CancellationToken cancellationToken)
    {
        _incoming.ResetWrittenCount();
        var tooLarge = false;
        while (true)
        {
            // Only the wait is cancelled: cancelling the receive itself would break the connection before a farewell.
            _receiving ??= socket.ReceiveAsync(_incoming.GetMemory(ReadSize), CancellationToken.None).AsTask();
            var received = await _receiving.WaitAsync(cancellationToken);
            _receiving = null;
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            // What is too large is still read to its end, so that the socket lives on.
            tooLarge |= _incoming.WrittenCount + received.Count > MaxFrameBytes;
            if (!tooLarge)
            {
                _incoming.Advance(received.Count);
            }

            if (received.EndOfMessage)
            {
                return new ReceivedFrame(_incoming.WrittenMemory, received.MessageType == WebSocketMessageType.Text, tooLarge);
            }
        }
    }

    public async ValueTask SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            // A frame that is cut in the middle would spoil the socket for the other writers.
            await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Says good-bye and waits for the client to say it too, so that nothing on the way to it is lost.</summary>
    public async Task CloseAsync(int status, string reason, CancellationToken cancellationToken)
    {
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            await socket.CloseOutputAsync((WebSocketCloseStatus)status, reason, cancellationToken);
        }

        while (socket.State == WebSocketState.CloseSent)
        {
            await ReceiveAsync(cancellationToken);
        }
    }

    /// <summary>Hangs up; a send that waits for the client to read ends too.</summary>
    public void Abort() => socket.Abort();

    public void Dispose() => _turn.Dispose();
}

internal sealed record ReceivedFrame(ReadOnlyMemory<byte> Content, bool IsText, bool IsTooLarge);
