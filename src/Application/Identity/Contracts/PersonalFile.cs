using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AssistantPlatform.Application.Identity.Contracts;

/// <summary>A file of what is handed out to a person.</summary>
/// <param name="Path">Where it lies in the archive, in words: <c>conversations/messages.json</c>.</param>
public sealed record PersonalFile(string Path, Func<Stream, CancellationToken, Task> WriteAsync)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    /// <param name="path">Where it lies in the archive.</param>
    /// <param name="content">An object, or rows that are read while they are written.</param>
    public static PersonalFile Json<T>(string path, T content) => new(
        path, (file, cancellationToken) => JsonSerializer.SerializeAsync(file, content, Options, cancellationToken));
}
