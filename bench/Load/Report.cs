using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace AssistantPlatform.Bench.Load;

/// <summary>The figures of one run, for people and for programs.</summary>
internal sealed record Report(DateOnly Date, string Machine, int Rounds, IReadOnlyList<Figure> Figures)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Report Of(int rounds, IReadOnlyList<Figure> figures) => new(
        DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date),
        string.Join(
            ", ",
            $"{Environment.ProcessorCount} × {Processor()}",
            RuntimeInformation.OSDescription,
            RuntimeInformation.FrameworkDescription),
        rounds,
        figures);

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Date:yyyy-MM-dd}, {Rounds} rounds, {Machine}.").AppendLine();
        text.AppendLine("| | unit | raw | platform | ratio | goal |").AppendLine("|---|---|---|---|---|---|");
        foreach (var figure in Figures)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {figure.Name} | {figure.Unit} | {figure.Raw:0.##} ");
            text.AppendLine(
                CultureInfo.InvariantCulture, $"| {figure.Platform:0.##} | {figure.Ratio:0.0#} | {GoalOf(figure)} |");
        }

        return text.ToString();
    }

    private static string GoalOf(Figure figure) => figure.Goal is { } goal
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{(figure.MoreIsBetter ? "≥" : "≤")} {goal:0.0}{(figure.MeetsGoal ? "" : " missed")}")
        : "";

    private static string Processor()
    {
        const string CpuInfo = "/proc/cpuinfo";
        var line = File.Exists(CpuInfo)
            ? File.ReadLines(CpuInfo).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return line?.Split(':')[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
