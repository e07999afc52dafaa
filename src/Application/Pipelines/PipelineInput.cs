using System.Text.Json;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using FluentValidation;

namespace AssistantPlatform.Application.Pipelines;

/// <summary>Reads an input strictly and holds it against its validator.</summary>
internal static class PipelineInput
{
    private static readonly string[] Required = ["This is required."];

    public static async Task<Result<TInput>> ReadAsync<TInput>(
        JsonElement input, JsonElement schema, IEnumerable<IValidator<TInput>> validators, CancellationToken cancellationToken)
        where TInput : class
    {
        var parsed = Parse<TInput>(input, schema);
        if (parsed.Error is not null)
        {
            return parsed;
        }

        foreach (var validator in validators)
        {
            var outcome = await validator.ValidateAsync(parsed.Value, cancellationToken);
            if (!outcome.IsValid)
            {
                return Invalid(outcome.ToDictionary().ToDictionary(
                    field => JsonNamingPolicy.CamelCase.ConvertName(field.Key), field => field.Value));
            }
        }

        return parsed;
    }

    private static Result<TInput> Parse<TInput>(JsonElement input, JsonElement schema)
        where TInput : class
    {
        if (input.ValueKind != JsonValueKind.Object)
        {
            return Invalid("input", "The input must be a JSON object.");
        }

        try
        {
            return Deserialize<TInput>(input, schema);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The latter comes of half a surrogate pair.
            var path = (exception as JsonException)?.Path?.TrimStart('$', '.');
            return Invalid(string.IsNullOrEmpty(path) ? "input" : path, "This has the wrong form.");
        }
    }

    private static Result<TInput> Deserialize<TInput>(JsonElement input, JsonElement schema)
        where TInput : class
    {
        if (Missing(input, schema) is { Count: > 0 } missing)
        {
            return Invalid(missing.ToDictionary(name => name, _ => Required));
        }

        return Unknown(input, schema) is { } unknown
            ? Invalid(unknown, "There is no such member.")
            : input.Deserialize<TInput>(PipelineJson.Options)!;
    }

    private static List<string> Missing(JsonElement input, JsonElement schema) =>
        schema.TryGetProperty("required", out var required)
            ? [.. required.EnumerateArray().Select(name => name.GetString()!).Where(name => !input.TryGetProperty(name, out _))]
            : [];

    private static string? Unknown(JsonElement input, JsonElement schema) => schema.TryGetProperty("properties", out var known)
        ? input.EnumerateObject().Select(member => member.Name).FirstOrDefault(name => !known.TryGetProperty(name, out _))
        : null;

    private static Error Invalid(string field, string message) =>
        Invalid(new Dictionary<string, string[]> { [field] = [message] });

    private static Error Invalid(Dictionary<string, string[]> fields) => CommonErrors.Invalid with { Fields = fields };
}
