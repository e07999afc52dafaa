using System.Text.Json;
using System.Text.Json.Nodes;

namespace AssistantPlatform.Infrastructure.Agents.Demo;

/// <summary>Texts and numbers that satisfy a schema.</summary>
internal static class SchemaScalars
{
    private const string Filler = "demo";

    public static JsonNode Text(JsonElement schema)
    {
        var format = schema.TryGetProperty("format", out var named) ? named.GetString() : null;
        return format switch
        {
            "date-time" => "2026-01-01T00:00:00Z",
            "date" => "2026-01-01",
            "time" => "00:00:00Z",
            "email" => "demo@example.com",
            "uri" => "https://example.com/",
            "uuid" => "00000000-0000-4000-8000-000000000000",
            _ => Fill(Limit(schema, "minLength") ?? 0, Limit(schema, "maxLength") ?? int.MaxValue),
        };
    }

    public static JsonNode Number(JsonElement schema)
    {
        var lowest = Limit(schema, "minimum") ?? Limit(schema, "exclusiveMinimum") + 1;
        var highest = Limit(schema, "maximum") ?? Limit(schema, "exclusiveMaximum") - 1;
        var number = lowest > 0 ? lowest.Value : highest < 0 ? highest.Value : 0m;
        return number == Math.Floor(number) ? JsonValue.Create((long)number) : JsonValue.Create(number);
    }

    private static string Fill(decimal min, decimal max)
    {
        var text = Filler;
        while (text.Length < min)
        {
            text += ' ' + Filler;
        }

        return text.Length <= max ? text : text[..(int)max];
    }

    private static decimal? Limit(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out var value) && value.TryGetDecimal(out var limit) ? limit : null;
}
