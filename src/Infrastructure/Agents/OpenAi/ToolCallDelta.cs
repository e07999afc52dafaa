using System.Text.Json;

namespace AssistantPlatform.Infrastructure.Agents.OpenAi;

/// <summary>Reads the fragments of tool calls that one delta brings.</summary>
internal static class ToolCallDelta
{
    public static void ReadAll(ref Utf8JsonReader reader, ToolCallAccumulator calls)
    {
        if (!reader.Enters(JsonTokenType.StartArray))
        {
            return;
        }

        while (reader.NextObject())
        {
            ReadOne(ref reader, calls);
        }
    }

    /// <summary>The single <c>function_call</c> of the protocol's first version, still sent by some servers.</summary>
    public static void ReadDeprecated(ref Utf8JsonReader reader, ToolCallAccumulator calls)
    {
        var (name, arguments) = ReadFunction(ref reader);
        if (name is not null || arguments is not null)
        {
            calls.Add(id: null, index: null, name, arguments);
        }
    }

    private static void ReadOne(ref Utf8JsonReader reader, ToolCallAccumulator calls)
    {
        string? id = null;
        long? index = null;
        (string? Name, string? Arguments) function = default;
        while (reader.NextMember())
        {
            if (reader.ValueTextEquals("id"u8))
            {
                id = reader.ReadText();
            }
            else if (reader.ValueTextEquals("index"u8))
            {
                index = reader.ReadNumber();
            }
            else if (reader.ValueTextEquals("function"u8))
            {
                function = ReadFunction(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        calls.Add(id, index, function.Name, function.Arguments);
    }

    private static (string? Name, string? Arguments) ReadFunction(ref Utf8JsonReader reader)
    {
        (string? Name, string? Arguments) function = default;
        if (!reader.Enters(JsonTokenType.StartObject))
        {
            return function;
        }

        while (reader.NextMember())
        {
            if (reader.ValueTextEquals("name"u8))
            {
                function.Name = reader.ReadText();
            }
            else if (reader.ValueTextEquals("arguments"u8))
            {
                function.Arguments = ReadArguments(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return function;
    }

    /// <summary>JSON in a string, as the protocol says, or the bare object that some servers send.</summary>
    private static string? ReadArguments(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.StartObject => JsonElement.ParseValue(ref reader).GetRawText(),
            _ => null,
        };
    }
}
