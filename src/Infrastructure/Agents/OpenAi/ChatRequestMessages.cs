using System.Text.Json;
using Microsoft.Extensions.AI;

namespace AssistantPlatform.Infrastructure.Agents.OpenAi;

/// <summary>Writes the messages of a request; every tool result is a message of its own.</summary>
internal static class ChatRequestMessages
{
    public static void Write(Utf8JsonWriter json, IEnumerable<ChatMessage> messages)
    {
        json.WriteStartArray("messages");
        foreach (var message in messages)
        {
            if (message.Role == ChatRole.Tool)
            {
                WriteToolResults(json, message);
            }
            else
            {
                WriteMessage(json, message);
            }
        }

        json.WriteEndArray();
    }

    private static void WriteMessage(Utf8JsonWriter json, ChatMessage message)
    {
        json.WriteStartObject();
        json.WriteString("role", message.Role.Value);
        json.WriteString("content", message.Text);
        if (HasCalls(message))
        {
            WriteCalls(json, message.Contents.OfType<FunctionCallContent>());
        }

        json.WriteEndObject();
    }

    // Nearly no message of a long history has any, and looking costs nothing this way.
    private static bool HasCalls(ChatMessage message)
    {
        for (var index = 0; index < message.Contents.Count; index++)
        {
            if (message.Contents[index] is FunctionCallContent)
            {
                return true;
            }
        }

        return false;
    }

    private static void WriteCalls(Utf8JsonWriter json, IEnumerable<FunctionCallContent> calls)
    {
        json.WriteStartArray("tool_calls");
        foreach (var call in calls)
        {
            json.WriteStartObject();
            json.WriteString("id", call.CallId);
            json.WriteString("type", "function");
            json.WriteStartObject("function");
            json.WriteString("name", call.Name);
            json.WriteString("arguments", JsonSerializer.Serialize(call.Arguments ?? new Dictionary<string, object?>()));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteToolResults(Utf8JsonWriter json, ChatMessage message)
    {
        foreach (var result in message.Contents.OfType<FunctionResultContent>())
        {
            json.WriteStartObject();
            json.WriteString("role", "tool");
            json.WriteString("tool_call_id", result.CallId);
            json.WriteString("content", result.Result as string ?? JsonSerializer.Serialize(result.Result));
            json.WriteEndObject();
        }
    }
}
