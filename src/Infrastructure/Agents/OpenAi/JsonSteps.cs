using System.Text.Json;

namespace AssistantPlatform.Infrastructure.Agents.OpenAi;

/// <summary>Steps through JSON whose members may be missing, null or of another type than promised.</summary>
internal static class JsonSteps
{
    /// <summary>Moves to the next member name; false at the end of the object.</summary>
    public static bool NextMember(ref this Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>Moves from a member name into its value; steps over the value when it is of another type.</summary>
    public static bool Enters(ref this Utf8JsonReader reader, JsonTokenType type)
    {
        reader.Read();
        if (reader.TokenType == type)
        {
            return true;
        }

        reader.Skip();
        return false;
    }

    /// <summary>Moves to the next object of an array; false at its end.</summary>
    public static bool NextObject(ref this Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    /// <summary>Null when the value is no text, or an empty one.</summary>
    public static string? ReadText(ref this Utf8JsonReader reader) =>
        reader.Enters(JsonTokenType.String) && reader.GetString() is { Length: > 0 } text ? text : null;

    public static long? ReadNumber(ref this Utf8JsonReader reader) =>
        reader.Enters(JsonTokenType.Number) && reader.TryGetInt64(out var number) ? number : null;
}
