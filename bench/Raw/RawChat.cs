using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Npgsql;

namespace AssistantPlatform.Bench.Raw;

/// <summary>Stores the question, passes every token on in a frame of its own, stores the answer.</summary>
internal sealed class RawChat(NpgsqlDataSource database, RawModel model)
{
    private const int ReadSize = 16 * 1024;

    public async Task CreateTablesAsync()
    {
        await using var command = database.CreateCommand("""
            CREATE TABLE IF NOT EXISTS messages (
                id uuid PRIMARY KEY DEFAULT uuidv7(), conversation_id uuid NOT NULL, role text NOT NULL, content text NOT NULL,
                created_at timestamptz NOT NULL DEFAULT now());
            CREATE INDEX IF NOT EXISTS ix_messages ON messages (conversation_id, created_at);
            """);
        await command.ExecuteNonQueryAsync();
    }

    public async Task ServeAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var conversation = Guid.CreateVersion7();
        var frame = new ArrayBufferWriter<byte>(512);
        await using var json = new Utf8JsonWriter(frame);
        while (await ReceiveAsync(socket) is { } question)
        {
            await InsertAsync(conversation, "user", question);
            var answer = new StringBuilder();
            await foreach (var text in model.AskAsync(question))
            {
                answer.Append(text);
                await socket.SendAsync(Frame(json, frame, "text_delta", text), WebSocketMessageType.Text, true, default);
            }

            await InsertAsync(conversation, "assistant", answer.ToString());
            await socket.SendAsync(Frame(json, frame, "final_result", ""), WebSocketMessageType.Text, true, default);
        }
    }

    private static async Task<string?> ReceiveAsync(WebSocket socket)
    {
        var buffer = new byte[ReadSize];
        var received = await socket.ReceiveAsync(buffer.AsMemory(), default);
        return received.MessageType == WebSocketMessageType.Text ? Encoding.UTF8.GetString(buffer, 0, received.Count) : null;
    }

    private async Task InsertAsync(Guid conversation, string role, string content)
    {
        await using var command = database.CreateCommand(
            "INSERT INTO messages (conversation_id, role, content) VALUES ($1, $2, $3)");
        command.Parameters.Add(new NpgsqlParameter { Value = conversation });
        command.Parameters.Add(new NpgsqlParameter { Value = role });
        command.Parameters.Add(new NpgsqlParameter { Value = content });
        await command.ExecuteNonQueryAsync();
    }

    private static ReadOnlyMemory<byte> Frame(Utf8JsonWriter json, ArrayBufferWriter<byte> frame, string type, string text)
    {
        frame.ResetWrittenCount();
        json.Reset();
        json.WriteStartObject();
        json.WriteString("type"u8, type);
        json.WriteString("text"u8, text);
        json.WriteEndObject();
        json.Flush();
        return frame.WrittenMemory;
    }
}
