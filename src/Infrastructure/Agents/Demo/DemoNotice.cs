using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace AssistantPlatform.Infrastructure.Agents.Demo;

/// <summary>The demo model's other skill: it notifies people when they ask for it, which takes their approval.</summary>
internal static partial class DemoNotice
{
    public const string Tool = "run_pipeline";

    private const int MaxTitleLength = 60;

    public static bool Asks(string text) => Wish().IsMatch(text);

    public static IReadOnlyList<FunctionCallContent> Calls(string asked, int turn)
    {
        var text = Wish().Match(asked).Groups["text"].Value.Trim();
        var title = text.Length <= MaxTitleLength ? text : $"{text[..(MaxTitleLength - 1)]}…";
        var arguments = new Dictionary<string, object?>
        {
            ["name"] = "notify_me",
            ["input"] = JsonSerializer.SerializeToElement(new { title, text }),
        };
        return [new FunctionCallContent($"demo_{turn}_0", Tool, arguments)];
    }

    public static string Answer(string result) => result.Contains("\"status\":\"completed\"", StringComparison.Ordinal)
        ? "Done: you find it under your bell."
        : $"I have notified nobody. What I was told: {result}";

    [GeneratedRegex(@"^\W*(?:please\s+)?(?:notify me|remind me)\b(?:\s+(?:that|to|of|about))?:?\s+(?<text>.{1,500})",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Wish();
}
