using AssistantPlatform.Application.Careers.Jobs;

namespace AssistantPlatform.Infrastructure.Careers;

/// <summary>Where the words occur that are searched: PostgreSQL marks them, and the marks become pieces.</summary>
internal static class JobHighlights
{
    // No text holds these: they are for private use.
    private const char Begin = '\uE000';
    private const char End = '\uE001';

    // Any of the words instead of all of them, and none of those that must not occur.
    private const string AnyWord = $"replace(querytree({JobConditions.Words}), '&', '|')::tsquery";

    // All words where the description has them, whose words weigh C in the vector.
    private const string WordsOfDescription =
        $"CASE WHEN ts_filter(search, '{{c}}') @@ {JobConditions.Words} THEN {JobConditions.Words} ELSE {AnyWord} END";

    private static readonly string Marks = $"StartSel={Begin}, StopSel={End}";

    public static string Title { get; } = $"ts_headline('english', title, {JobConditions.Words}, '{Marks}, HighlightAll=true')";

    /// <summary>The part that has all words; or any, where the others are in the title or in the company's name.</summary>
    public static string Description { get; } = $"""
        ts_headline(
            'english',
            left(description, 10000),
            {WordsOfDescription},
            '{Marks}, MaxFragments=1, MaxWords=30, MinWords=12')
        """;

    public static JobHighlightsDto Of(string title, string description) => new(PiecesOf(title), PiecesOf(description));

    private static List<HighlightDto> PiecesOf(string marked)
    {
        var pieces = new List<HighlightDto>();
        for (var (rest, isMatch) = (marked, false); rest.Length > 0; isMatch = !isMatch)
        {
            var end = rest.IndexOf(isMatch ? End : Begin, StringComparison.Ordinal);
            var piece = end < 0 ? rest : rest[..end];
            rest = end < 0 ? "" : rest[(end + 1)..];
            if (piece.Length > 0)
            {
                pieces.Add(new HighlightDto(piece, isMatch));
            }
        }

        return pieces;
    }
}
