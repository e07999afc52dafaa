using System.Text.RegularExpressions;
using AssistantPlatform.Application.Careers.Jobs;
using AssistantPlatform.Domain.Careers;

namespace AssistantPlatform.Application.Careers.Import;

/// <summary>What can be told of a job from the text of its posting; its person completes the rest.</summary>
internal static partial class PastedPosting
{
    public const string Source = "pasted";

    private const int TitleLineMaxLength = 150;

    public static FoundJob Read(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var (title, company) = HeadIn(lines);
        return new FoundJob(
            Source,
            title,
            Labelled(lines, CompanyLabel()) ?? company,
            Url: Address().Match(text) is { Success: true } match ? match.Value : null,
            RemoteMode: RemoteModeIn(text),
            Description: text.Trim(),
            Details: new JobDetails
            {
                Locations = Labelled(lines, PlaceLabel()) is { } place ? [new JobLocation(place)] : [],
                Salary = Labelled(lines, SalaryLabel()) is { } salary ? new Salary { Raw = salary, Origin = SalaryOrigin.Text } : null,
            });
    }

    /// <summary>Postings begin with their title, and often with the company behind it or below it.</summary>
    private static (string Title, string Company) HeadIn(string[] lines)
    {
        var head = Labelled(lines, TitleLabel()) ?? lines.FirstOrDefault(line => line.Length <= TitleLineMaxLength) ?? "";
        var parts = AtCompany().Split(head.TrimStart('#', '*', ' '), 2);
        return parts is [var title, var company] ? (title.Trim(), company.Trim()) : (parts[0].TrimEnd('*', ' '), "");
    }

    private static string? Labelled(string[] lines, Regex label) => lines
        .Select(line => label.Match(line)).Where(match => match.Success)
        .Select(match => match.Groups[1].Value.Trim('*', ' '))
        .FirstOrDefault(value => value.Length is > 0 and <= Job.CompanyMaxLength);

    private static RemoteMode? RemoteModeIn(string text) => text switch
    {
        _ when Hybrid().IsMatch(text) => RemoteMode.Hybrid,
        _ when Remote().IsMatch(text) => RemoteMode.Remote,
        _ => null,
    };

    [GeneratedRegex(@"\s+(?:at|@|bei|chez)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex AtCompany();

    [GeneratedRegex(
        @"^\W*(?:job title|title|position|role|stelle)\W*:\s*(.+)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TitleLabel();

    [GeneratedRegex(
        @"^\W*(?:company|employer|organi[sz]ation|firma|unternehmen)\W*:\s*(.+)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CompanyLabel();

    [GeneratedRegex(@"^\W*(?:location|place|ort|standort)\W*:\s*(.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PlaceLabel();

    [GeneratedRegex(
        @"^\W*(?:salary|pay|compensation|gehalt|lohn)\W*:\s*(.+)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SalaryLabel();

    [GeneratedRegex(@"https?://[^\s<>""')\]]+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\bhybrid\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Hybrid();

    [GeneratedRegex(
        @"\b(?:fully remote|100 ?% remote|remote (?:job|position|role)|work from anywhere)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Remote();
}
