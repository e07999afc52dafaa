using System.Buffers;
using System.Diagnostics;
using System.Net.WebSockets;

namespace AssistantPlatform.Bench.Load;

/// <summary>One person at a socket: asks, and reads to the end of the answer.</summary>
internal sealed class ChatClient(ClientWebSocket socket, Func<string, byte[]> frameOf) : IDisposable
{
    private readonly ArrayBufferWriter<byte> _frame = new(16 * 1024);

    /// <summary>Asks once and says how it went.</summary>
    public async Task<Turn> AskAsync(string question, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        await socket.SendAsync(frameOf(question), WebSocketMessageType.Text, true, cancellationToken);
        TimeSpan? first = null;
        var tokens = 0;
        while (true)
        {
            await ReceiveAsync(cancellationToken);
            var frame = _frame.WrittenSpan;
            if (IsOf(frame, "text_delta"u8))
            {
                first ??= Stopwatch.GetElapsedTime(started);
                tokens += frame.Count(ScriptedModel.TokenMark);
            }
            else if (IsOf(frame, "final_result"u8))
            {
                return new Turn(tokens, first ?? Stopwatch.GetElapsedTime(started));
            }
            else if (IsOf(frame, "error"u8) || IsOf(frame, "run_interrupted"u8))
            {
                throw new InvalidOperationException($"The server answered {System.Text.Encoding.UTF8.GetString(frame)}");
            }
        }
    }

    public void Dispose() => socket.Dispose();

    private async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        _frame.ResetWrittenCount();
        ValueWebSocketReceiveResult received;
        do
        {
            received = await socket.ReceiveAsync(_frame.GetMemory(4096), cancellationToken);
            _frame.Advance(received.Count);
        }
        while (!received.EndOfMessage);
    }

    /// <summary>Both servers write the type first.</summary>
    private static bool IsOf(ReadOnlySpan<byte> frame, ReadOnlySpan<byte> type) =>
        frame.Length > type.Length + 9 && frame[9..].StartsWith(type) && frame[9 + type.Length] == (byte)'"';
}

/// <param name="Tokens">How many arrived.</param>
internal sealed record Turn(int Tokens, TimeSpan FirstToken);
