using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AssistantPlatform.Application.Careers.Import;

/// <summary>Values that pages write as text or number, alone or in a list.</summary>
internal static class SchemaOrgValues
{
    private const int ShortTextMaxLength = 255;

    public static IEnumerable<JsonNode?> All(this JsonNode? node) => node switch
    {
        null => [],
        JsonArray items => items,
        _ => Enumerable.Repeat<JsonNode?>(node, 1),
    };

    public static JsonNode? First(this JsonNode? node) => node.All().FirstOrDefault();

    public static IEnumerable<string> Texts(this JsonNode? node) => node.All().Select(item => item.Text()).OfType<string>();

    /// <summary>Null where there is none, or none that says anything.</summary>
    public static string? Text(this JsonNode? node, int maxLength = ShortTextMaxLength)
    {
        var words = WebUtility.HtmlDecode(node.Raw() ?? "").Replace('\0', ' ')
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var text = string.Join(' ', words);
        return text.Length switch
        {
            0 => null,
            _ when text.Length > maxLength => text[..maxLength],
            _ => text,
        };
    }

    public static string? Raw(this JsonNode? node) => node.First() is JsonValue value
        ? value.GetValueKind() is JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString()
        : null;

    public static DateTimeOffset? Time(this JsonNode? node) =>
        DateTimeOffset.TryParse(node.Text(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUniversalTime()
            : null;

    /// <summary>When a time is over: a day at its end.</summary>
    public static DateTimeOffset? End(this JsonNode? node) =>
        DateOnly.TryParseExact(node.Text(), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new DateTimeOffset(day, TimeOnly.MaxValue, TimeSpan.Zero)
            : node.Time();
}
