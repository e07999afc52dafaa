using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Application.Runs.Contracts;

/// <summary>
/// Builds the events of one run, each serialised once:
/// <c>{"type","runId","seq","conversationId","data"}</c>. Used by one thread at a time.
/// </summary>
/// <param name="conversation">Null for runs that belong to none.</param>
public sealed class RunFrameWriter(RunId run, Guid? conversation)
{
    // Frames are never put into HTML, so letters of all languages may stand as they are.
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> _buffer = new(512);
    private Utf8JsonWriter? _writer;

    public RunEvent Build<TData>(
        long seq, string type, TData data, JsonTypeInfo<TData> json, RunEventRole role = RunEventRole.Ordinary)
    {
        _buffer.ResetWrittenCount();
        _writer ??= new Utf8JsonWriter(_buffer, Options);
        _writer.Reset();

        _writer.WriteStartObject();
        _writer.WriteString("type"u8, type);
        _writer.WriteString("runId"u8, run.Value);
        _writer.WriteNumber("seq"u8, seq);
        WriteConversation(_writer);
        _writer.WritePropertyName("data"u8);
        JsonSerializer.Serialize(_writer, data, json);
        _writer.WriteEndObject();
        _writer.Flush();

        return new RunEvent(seq, type, _buffer.WrittenSpan.ToArray(), role);
    }

    private void WriteConversation(Utf8JsonWriter writer)
    {
        if (conversation is { } id)
        {
            writer.WriteString("conversationId"u8, id);
        }
        else
        {
            writer.WriteNull("conversationId"u8);
        }
    }
}
