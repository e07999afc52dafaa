using System.Text.Json;

namespace AssistantPlatform.Api.Common;

/// <summary>An enum in a query string, under its name in JSON, which the framework's own binding does not know.</summary>
internal readonly record struct QueryEnum<TEnum>(TEnum Value)
    where TEnum : struct, Enum
{
    private static readonly Dictionary<string, TEnum> Values = Enum.GetValues<TEnum>()
        .ToDictionary(value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

    /// <param name="text">Null where the query has no such parameter.</param>
    public static bool TryParse(string? text, out QueryEnum<TEnum> result)
    {
        var known = Values.TryGetValue(text ?? "", out var value);
        result = new(value);
        return known;
    }
}
