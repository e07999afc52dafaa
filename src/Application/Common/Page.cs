using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AssistantPlatform.Application.Common;

/// <summary>One page of a list.</summary>
/// <param name="Items">At most the requested number of items.</param>
/// <param name="NextCursor">Opaque; pass it back for the next page. Null on the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor)
{
    /// <summary>Cuts a page from rows that were read with one more than <paramref name="limit"/>.</summary>
    public static Page<T> Of<TKey>(List<T> rows, int limit, Func<T, TKey> key) => rows.Count <= limit
        ? new Page<T>(rows, null)
        : new Page<T>(rows[..limit], Cursor.Encode(key(rows[limit - 1])));
}

/// <summary>Keyset cursors: the sort key of the last row, opaque to the client.</summary>
public static class Cursor
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new UtcTime() },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static string Encode<TKey>(TKey key) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(key, Options));

    /// <summary>False when the text is not a cursor of this kind of key.</summary>
    public static bool TryDecode<TKey>(string cursor, out TKey? key)
    {
        try
        {
            key = JsonSerializer.Deserialize<TKey>(Base64Url.DecodeFromChars(cursor), Options);
            return key is not null;
        }
        catch (Exception notACursor) when (notACursor is FormatException or JsonException)
        {
            key = default;
            return false;
        }
    }

    /// <summary>A cursor comes from outside, and PostgreSQL takes no time with an offset.</summary>
    private sealed class UtcTime : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset().ToUniversalTime();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value);
    }
}
