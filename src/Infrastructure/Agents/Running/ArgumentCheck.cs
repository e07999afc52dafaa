using System.Text.Json;

namespace AssistantPlatform.Infrastructure.Agents.Running;

/// <summary>Holds the arguments of a call against the outer level of the tool's JSON schema.</summary>
internal static class ArgumentCheck
{
    /// <summary>Null when the arguments fit; otherwise what the model should change.</summary>
    public static string? Complaint(JsonElement arguments, JsonElement schema)
    {
        // PostgreSQL stores no NUL in JSON, and no tool has a use for one.
        if (arguments.GetRawText().Contains("\\u0000", StringComparison.Ordinal))
        {
            return "The arguments contain the character U+0000. Leave it out.";
        }

        return MissingArgument(arguments, schema) ?? WrongType(arguments, schema);
    }

    private static string? MissingArgument(JsonElement arguments, JsonElement schema)
    {
        if (!schema.TryGetProperty("required", out var required))
        {
            return null;
        }

        string[] missing = [.. required.EnumerateArray()
            .Select(name => name.GetString()!)
            .Where(name => !arguments.TryGetProperty(name, out _))];
        return missing.Length == 0 ? null : $"Required arguments are missing: {string.Join(", ", missing)}.";
    }

    private static string? WrongType(JsonElement arguments, JsonElement schema)
    {
        if (!schema.TryGetProperty("properties", out var properties))
        {
            return null;
        }

        foreach (var argument in arguments.EnumerateObject())
        {
            if (!properties.TryGetProperty(argument.Name, out var expected))
            {
                return $"There is no argument named '{argument.Name}'.";
            }

            if (expected.TryGetProperty("type", out var type) && !Fits(argument.Value, type))
            {
                return $"The argument '{argument.Name}' must be of type {type}.";
            }
        }

        return null;
    }

    private static bool Fits(JsonElement value, JsonElement type) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Any(alternative => Fits(value, alternative.GetString()))
        : Fits(value, type.GetString());

    private static bool Fits(JsonElement value, string? type) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => true,
    };
}
