using System.Text.Json;
using System.Text.Json.Serialization;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Careers.Agents;

/// <summary>What a use case answers, as the tools of this module tell it to a model.</summary>
internal static class ToolAnswer
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static Result<string> Of<T, TShown>(Result<T> result, Func<T, TShown> show) =>
        result.Error is { } error ? error : JsonSerializer.Serialize(show(result.Value), Json);
}
