using System.Text.Json;

namespace AssistantPlatform.Tests.Common.FakeModel;

/// <summary>Server-sent events as an OpenAI-compatible server writes them.</summary>
public static class Chunk
{
    public const string Done = "data: [DONE]\n\n";

    public static string Text(string text) => Delta(new { content = text });

    public static string Finish(string reason) =>
        Event(new { choices = new[] { new { index = 0, delta = new { }, finish_reason = reason } } });

    public static string Usage(long input, long output) =>
        Event(new { choices = Array.Empty<object>(), usage = new { prompt_tokens = input, completion_tokens = output } });

    public static string Error(string message) => Event(new { error = new { message, type = "server_error" } });

    /// <summary>A fragment of a tool call; members that are null are left out.</summary>
    public static string Call(string arguments, string? id = null, int? index = null, string? name = null)
    {
        var function = new Dictionary<string, object> { ["arguments"] = arguments };
        var call = new Dictionary<string, object> { ["function"] = function };
        Add(function, "name", name);
        Add(call, "id", id);
        Add(call, "index", index);
        return Delta(new { tool_calls = new[] { call } });
    }

    public static string Delta(object delta) =>
        Event(new { choices = new[] { new { index = 0, delta, finish_reason = (string?)null } } });

    public static string Event(object data) => $"data: {JsonSerializer.Serialize(data)}\n\n";

    private static void Add(Dictionary<string, object> target, string name, object? value)
    {
        if (value is not null)
        {
            target[name] = value;
        }
    }
}
