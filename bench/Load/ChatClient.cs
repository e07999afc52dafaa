using System.Buffers;
using System.Buffers.Text;
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
        var ways = new List<TimeSpan>();
        while (true)
        {
            await ReceiveAsync(cancellationToken);
            var frame = _frame.WrittenSpan;
            if (IsOf(frame, "text_delta"u8))
            {
                first ??= Stopwatch.GetElapsedTime(started);
                tokens += frame.Count(ScriptedModel.TokenMark);
                NoteWays(frame, ways);
            }
            else if (IsOf(frame, "snapshot"u8))
            {
                // Who waited for long is told all at once.
                tokens = frame.Count(ScriptedModel.TokenMark);
                first ??= tokens > 0 ? Stopwatch.GetElapsedTime(started) : null;
            }
            else if (IsOf(frame, "final_result"u8))
            {
                // Who came when it was over is told in the end.
                return new Turn(
                    tokens > 0 ? tokens : frame.Count(ScriptedModel.TokenMark), first ?? Stopwatch.GetElapsedTime(started), ways);
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

    private static void NoteWays(ReadOnlySpan<byte> frame, List<TimeSpan> ways)
    {
        while (frame.IndexOf(ScriptedModel.TokenMark) is var mark and >= 0)
        {
            frame = frame[(mark + 1)..];
            if (Utf8Parser.TryParse(frame, out long written, out var digits) && digits == ScriptedModel.StampLength)
            {
                ways.Add(Stopwatch.GetElapsedTime(written));
            }
        }
    }

    /// <summary>Both servers write the type first.</summary>
    private static bool IsOf(ReadOnlySpan<byte> frame, ReadOnlySpan<byte> type) =>
        frame.Length > type.Length + 9 && frame[9..].StartsWith(type) && frame[9 + type.Length] == (byte)'"';
}

/// <param name="Tokens">How many arrived.</param>
/// <param name="Ways">How long each stamped token was under way, from the model to here.</param>
internal sealed record Turn(int Tokens, TimeSpan FirstToken, IReadOnlyList<TimeSpan> Ways);
