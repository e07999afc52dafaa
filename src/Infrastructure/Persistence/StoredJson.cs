using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Persistence;

/// <summary>Keeps a value that is replaced as a whole, never changed in place, as jsonb.</summary>
internal static partial class StoredJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // Of a posting most is not known: to say so of each member doubles what is stored of a job, and read of it again and again.
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
        // jsonb keeps its members in an order of its own, so the discriminator need not come first.
        AllowOutOfOrderMetadataProperties = true,
    };

    public static void HasStoredJson<T>(this PropertyBuilder<T> property) => property
        .HasColumnType("jsonb")
        .HasConversion(
            value => Write(value),
            json => Read<T>(json),
            ReplacedAsWhole.Comparer<T>());

    public static T Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Options)!;

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    // PostgreSQL refuses NUL in jsonb, and tools and models may well bring one.
    private static string Write<T>(T value)
    {
        var json = JsonSerializer.Serialize(value, Options);
        return json.Contains(@"\u0000", StringComparison.Ordinal) ? EscapedNul().Replace(json, "$1\uFFFD") : json;
    }

    [GeneratedRegex(@"(?<!\\)((?:\\\\)*)\\u0000", RegexOptions.CultureInvariant)]
    private static partial Regex EscapedNul();
}
