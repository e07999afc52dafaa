using System.Text.Json;
using System.Text.Json.Nodes;

namespace AssistantPlatform.Infrastructure.Agents.Demo;

/// <summary>Makes the smallest JSON that a schema accepts, out of the keywords that model providers accept.</summary>
internal static class SchemaInstance
{
    private const int MaxDepth = 24;

    public static string Of(JsonElement? schema) =>
        (schema is { } root ? Create(root, root, 0) : new JsonObject())?.ToJsonString() ?? "null";

    private static JsonNode? Create(JsonElement schema, JsonElement root, int depth)
    {
        if (depth > MaxDepth || schema.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Create(Resolve(reference.GetString()!, root), root, depth + 1);
        }

        if (schema.TryGetProperty("const", out var only))
        {
            return JsonNode.Parse(only.GetRawText());
        }

        if (schema.TryGetProperty("enum", out var values) && values.GetArrayLength() > 0)
        {
            return JsonNode.Parse(values[0].GetRawText());
        }

        if (schema.TryGetProperty("anyOf", out var options) || schema.TryGetProperty("oneOf", out options))
        {
            return Create(options.EnumerateArray().FirstOrDefault(IsNotNull), root, depth + 1);
        }

        return OfType(schema, root, depth);
    }

    private static JsonNode? OfType(JsonElement schema, JsonElement root, int depth) => TypeOf(schema) switch
    {
        "object" => CreateObject(schema, root, depth),
        "array" => CreateArray(schema, root, depth),
        "string" => SchemaScalars.Text(schema),
        "integer" or "number" => SchemaScalars.Number(schema),
        "boolean" => false,
        _ => null,
    };

    private static JsonObject CreateObject(JsonElement schema, JsonElement root, int depth)
    {
        var instance = new JsonObject();
        if (!schema.TryGetProperty("properties", out var properties) || !schema.TryGetProperty("required", out var required))
        {
            return instance;
        }

        foreach (var name in required.EnumerateArray().Select(name => name.GetString()!))
        {
            instance[name] = properties.TryGetProperty(name, out var property) ? Create(property, root, depth + 1) : null;
        }

        return instance;
    }

    private static JsonArray CreateArray(JsonElement schema, JsonElement root, int depth)
    {
        var count = schema.TryGetProperty("minItems", out var min) ? min.GetInt32() : 0;
        var items = schema.TryGetProperty("items", out var item) ? item : default;
        return [.. Enumerable.Range(0, count).Select(_ => Create(items, root, depth + 1))];
    }

    private static string? TypeOf(JsonElement schema)
    {
        if (!schema.TryGetProperty("type", out var type))
        {
            return schema.TryGetProperty("properties", out _) ? "object" : null;
        }

        return type.ValueKind == JsonValueKind.Array
            ? type.EnumerateArray().Select(name => name.GetString()).FirstOrDefault(name => name != "null")
            : type.GetString();
    }

    private static bool IsNotNull(JsonElement schema) =>
        !schema.TryGetProperty("type", out var type) || !type.ValueEquals("null");

    private static JsonElement Resolve(string pointer, JsonElement root)
    {
        foreach (var step in pointer.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            root.TryGetProperty(name, out root);
        }

        return root;
    }
}
