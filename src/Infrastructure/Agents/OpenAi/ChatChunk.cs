using System.Text.Json;

namespace AssistantPlatform.Infrastructure.Agents.OpenAi;

/// <summary>Reads one <c>chat.completion.chunk</c>, or a whole <c>chat.completion</c>, into the answer.</summary>
internal static class ChatChunk
{
    /// <summary>False when the bytes are no JSON object; what was understood of it counts.</summary>
    public static bool TryRead(ReadOnlySpan<byte> json, StreamedAnswer answer)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            ReadChunk(ref reader, answer);
            return true;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static void ReadChunk(ref Utf8JsonReader reader, StreamedAnswer answer)
    {
        while (reader.NextMember())
        {
            if (reader.ValueTextEquals("choices"u8))
            {
                ReadChoices(ref reader, answer);
            }
            else if (reader.ValueTextEquals("usage"u8))
            {
                ReadUsage(ref reader, answer);
            }
            else if (reader.ValueTextEquals("error"u8))
            {
                reader.Read();
                answer.Fail(JsonElement.ParseValue(ref reader));
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private static void ReadChoices(ref Utf8JsonReader reader, StreamedAnswer answer)
    {
        if (!reader.Enters(JsonTokenType.StartArray))
        {
            return;
        }

        answer.Recognized = true;
        while (reader.NextObject())
        {
            ReadChoice(ref reader, answer);
        }
    }

    private static void ReadChoice(ref Utf8JsonReader reader, StreamedAnswer answer)
    {
        while (reader.NextMember())
        {
            if (reader.ValueTextEquals("delta"u8) || reader.ValueTextEquals("message"u8))
            {
                ReadDelta(ref reader, answer);
            }
            else if (reader.ValueTextEquals("finish_reason"u8))
            {
                answer.FinishReason = reader.ReadText() ?? answer.FinishReason;
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private static void ReadDelta(ref Utf8JsonReader reader, StreamedAnswer answer)
    {
        if (!reader.Enters(JsonTokenType.StartObject))
        {
            return;
        }

        while (reader.NextMember())
        {
            if (reader.ValueTextEquals("content"u8) || reader.ValueTextEquals("refusal"u8))
            {
                if (reader.Enters(JsonTokenType.String))
                {
                    answer.Text.Append(ref reader);
                }
            }
            else if (reader.ValueTextEquals("tool_calls"u8))
            {
                ToolCallDelta.ReadAll(ref reader, answer.Calls);
            }
            else if (reader.ValueTextEquals("function_call"u8))
            {
                ToolCallDelta.ReadDeprecated(ref reader, answer.Calls);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private static void ReadUsage(ref Utf8JsonReader reader, StreamedAnswer answer)
    {
        if (!reader.Enters(JsonTokenType.StartObject))
        {
            return;
        }

        long? input = null, output = null;
        while (reader.NextMember())
        {
            if (reader.ValueTextEquals("prompt_tokens"u8))
            {
                input = reader.ReadNumber();
            }
            else if (reader.ValueTextEquals("completion_tokens"u8))
            {
                output = reader.ReadNumber();
            }
            else
            {
                reader.Skip();
            }
        }

        answer.Count(input, output);
    }
}
