using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace AssistantPlatform.Infrastructure.Agents.Demo;

/// <summary>The demo model's first skill: it understands questions about the time and asks the clock tool.</summary>
internal static partial class DemoClock
{
    public const string Tool = "current_datetime";

    private const int MaxCalls = 5;

    public static bool Asks(string text) => ClockWords().IsMatch(text);

    /// <summary>One call for each place that is named; a call for UTC when none is.</summary>
    public static IReadOnlyList<FunctionCallContent> Calls(string asked, int turn)
    {
        string?[] zones = [.. DemoZones.NamedIn(asked).Take(MaxCalls).DefaultIfEmpty(null)];
        return [.. zones.Select((zone, number) => new FunctionCallContent($"demo_{turn}_{number}", Tool, Arguments(zone)))];
    }

    public static string Answer(IEnumerable<FunctionResultContent> results) =>
        string.Join("\n", results.Select(result => Sentence(result.Result?.ToString() ?? "")));

    private static Dictionary<string, object?> Arguments(string? zone) =>
        zone is null ? [] : new() { ["timeZone"] = zone };

    private static string Sentence(string result)
    {
        var match = ToolResult().Match(result);
        if (!match.Success || !DateTimeOffset.TryParse(match.Groups["time"].Value, CultureInfo.InvariantCulture, out var time))
        {
            return $"The clock answered: {result}";
        }

        var zone = match.Groups["zone"].Value;
        var place = zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');
        return string.Create(CultureInfo.InvariantCulture,
            $"It is **{time:HH:mm}** on {time:dddd, d MMMM yyyy} in {place} ({zone}, UTC{time:zzz}).");
    }

    [GeneratedRegex(
        @"\b(time|times|date|datetime|clock|clocks|hour|today|weekday|what day|Uhrzeit|wie spät|heure|hora)\b|何時|时间|時間",
        RegexOptions.IgnoreCase)]
    private static partial Regex ClockWords();

    [GeneratedRegex(@"^(?<time>\S+) \(\w+\), (?<zone>\S+)$")]
    private static partial Regex ToolResult();
}
