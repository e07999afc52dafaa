using System.Text;
using System.Text.Json;
using AssistantPlatform.Application.Agents.Contracts;
using Microsoft.Extensions.AI;

namespace AssistantPlatform.Infrastructure.Agents.Running;

/// <summary>The messages of a run in the model's terms.</summary>
internal static class ChatHistory
{
    private const string Conclude =
        "A limit of this run is reached and no tools are left. Conclude now with what you have, and say what is missing.";

    public static List<ChatMessage> Of(Area area, IEnumerable<AgentTool> tools, AgentRequest request)
    {
        List<ChatMessage> messages = [new(ChatRole.System, SystemPrompt(area, tools))];
        foreach (var message in request.History.Concat(request.Progress?.Turns ?? []))
        {
            if (message is AssistantTurn { Calls.Count: 0 } said)
            {
                messages.Add(new ChatMessage(ChatRole.Assistant, said.Text));
            }
            else if (message is AssistantTurn turn && turn.Calls.All(call => call.Result is not null))
            {
                AddTurn(messages, turn);
            }
            else if (message is UserTurn user)
            {
                messages.Add(new ChatMessage(ChatRole.User, user.Text));
            }
        }

        if (request.Progress is { IsConcluding: true })
        {
            AskToConclude(messages);
        }

        return messages;
    }

    public static void AddTurn(
        List<ChatMessage> messages,
        string text,
        IEnumerable<FunctionCallContent> calls,
        IEnumerable<FunctionResultContent> results)
    {
        List<AIContent> said = text.Length > 0 ? [new TextContent(text), .. calls] : [.. calls];
        if (said.Count > 0)
        {
            messages.Add(new ChatMessage(ChatRole.Assistant, said));
        }

        if (results.Any())
        {
            messages.Add(new ChatMessage(ChatRole.Tool, [.. results]));
        }
    }

    /// <summary>A turn whose calls have all returned.</summary>
    public static void AddTurn(List<ChatMessage> messages, AssistantTurn turn) => AddTurn(
        messages,
        turn.Text,
        turn.Calls.Select(call => new FunctionCallContent(call.CallId, call.Tool, Arguments(call))),
        turn.Calls.Select(call => new FunctionResultContent(
            call.CallId, ToolText.ForModel(call.Result!, call.Untrusted, call.ChangedArguments))));

    public static void AskToConclude(List<ChatMessage> messages) => messages.Add(new ChatMessage(ChatRole.User, Conclude));

    private static Dictionary<string, object?>? Arguments(RecordedToolCall call) =>
        JsonSerializer.Deserialize<Dictionary<string, object?>>(call.Arguments);

    private static string SystemPrompt(Area area, IEnumerable<AgentTool> tools)
    {
        var prompt = new StringBuilder(area.SystemPrompt);
        var before = prompt.Length;
        foreach (var tool in tools)
        {
            prompt.AppendLine(prompt.Length == before ? "\n\nYour tools:" : "");
            prompt.Append("- ").Append(tool.Name).Append(": ").Append(tool.Declaration.Description);
        }

        return prompt.ToString();
    }
}
