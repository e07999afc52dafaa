using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace AssistantPlatform.Infrastructure.Agents.Demo;

/// <summary>Decides what the demo model says or calls.</summary>
internal sealed partial record DemoReply(string Text, IReadOnlyList<FunctionCallContent> Calls)
{
    private const int MaxEchoLength = 200;

    public static DemoReply To(IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        if (options?.ResponseFormat is ChatResponseFormatJson format)
        {
            return Say(SchemaInstance.Of(format.Schema));
        }

        var firstAnswer = !messages.Any(message => message.Role == ChatRole.Assistant && message.Text.Length > 0);
        if (messages[^1].Role == ChatRole.Tool)
        {
            var answer = AnswerWith(messages);
            return Say(firstAnswer ? answer + DemoTexts.Footnote : answer);
        }

        var asked = messages.LastOrDefault(message => message.Role == ChatRole.User)?.Text ?? "";
        if (Rich(asked) is { } text)
        {
            return Say((firstAnswer ? DemoTexts.Introduction + "\n\n" : "") + text);
        }

        if (DemoNotice.Asks(asked) && options?.Tools?.Any(tool => tool.Name == DemoNotice.Tool) is true)
        {
            return new DemoReply("", DemoNotice.Calls(asked, messages.Count));
        }

        return DemoClock.Asks(asked) && options?.Tools?.Any(tool => tool.Name == DemoClock.Tool) is true
            ? new DemoReply("", DemoClock.Calls(asked, messages.Count))
            : Say(firstAnswer ? $"{DemoTexts.Introduction}\n\n{DemoTexts.Abilities}" : Echo(asked));
    }

    private static string AnswerWith(IReadOnlyList<ChatMessage> messages)
    {
        var results = messages[^1].Contents.OfType<FunctionResultContent>().ToList();
        return messages[^2].Contents.OfType<FunctionCallContent>().Any(call => call.Name == DemoNotice.Tool)
            ? DemoNotice.Answer(results[0].Result?.ToString() ?? "")
            : DemoClock.Answer(results);
    }

    private static DemoReply Say(string text) => new(text, []);

    private static string? Rich(string asked) =>
        LongWords().IsMatch(asked) ? DemoTexts.Long
        : MarkdownWords().IsMatch(asked) ? DemoTexts.Markdown
        : null;

    private static string Echo(string asked)
    {
        var quoted = asked.ReplaceLineEndings(" ");
        var shown = quoted.Length <= MaxEchoLength ? quoted : $"{quoted[..MaxEchoLength]}…";
        return $"You wrote: “{shown}” The demo model cannot say more about it.\n\n{DemoTexts.Abilities}";
    }

    [GeneratedRegex(@"\b(long|essay|story|detailed|400 words)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LongWords();

    [GeneratedRegex(@"\b(markdown|code|snippet|table|bullet|formatting)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MarkdownWords();
}
