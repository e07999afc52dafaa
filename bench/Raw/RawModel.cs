using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;

namespace AssistantPlatform.Bench.Raw;

/// <summary>Reads the text of a streamed completion, event by event.</summary>
internal sealed class RawModel(Uri address) : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };

    public async IAsyncEnumerable<string> AskAsync(string question)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "/v1/chat/completions"))
        {
            Content = JsonContent.Create(new
            {
                model = "bench",
                stream = true,
                messages = new[] { new { role = "user", content = question } },
            }),
        };
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var reader = PipeReader.Create(await response.Content.ReadAsStreamAsync());
        while (true)
        {
            var read = await reader.ReadAsync();
            var buffer = read.Buffer;
            while (TakeLine(ref buffer, out var line))
            {
                if (TextOf(line) is { Length: > 0 } text)
                {
                    yield return text;
                }
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted)
            {
                yield break;
            }
        }
    }

    public void Dispose() => _http.Dispose();

    private static bool TakeLine(ref ReadOnlySequence<byte> buffer, out ReadOnlySequence<byte> line)
    {
        if (buffer.PositionOf((byte)'\n') is not { } end)
        {
            line = default;
            return false;
        }

        line = buffer.Slice(0, end);
        buffer = buffer.Slice(buffer.GetPosition(1, end));
        return true;
    }

    private static string? TextOf(ReadOnlySequence<byte> line)
    {
        if (line.Length < 7 || line.FirstSpan[0] != (byte)'d' || line.Slice(6).FirstSpan[0] != (byte)'{')
        {
            return null;
        }

        var json = new Utf8JsonReader(line.Slice(6));
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("content"u8))
            {
                json.Read();
                return json.GetString();
            }
        }

        return null;
    }
}
