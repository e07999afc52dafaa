using System.Text;
using System.Text.RegularExpressions;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Infrastructure.Careers.Extraction;

/// <summary>Undoes what fonts and programs do to text: afterwards it can be searched, stored and read by models.</summary>
internal static partial class TextRepair
{
    private const char FirstPrivate = '\uE000';
    private const char LastPrivate = '\uF8FF';

    // Latin ligatures from U+FB00 on.
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>Some programs draw an accent before the letter that it belongs on.</summary>
    private static readonly Dictionary<char, char> Combining = new()
    {
        ['\u00B8'] = '\u0327', ['\u00B4'] = '\u0301', ['\u00A8'] = '\u0308', ['\u02C6'] = '\u0302', ['\u02DC'] = '\u0303',
    };

    public static string Of(string text)
    {
        var whole = LigatureGuess.In(LostDash().Replace(text.ReplaceLineEndings("\n").Replace('\f', '\n'), "\u2013"));
        var lines = whole.Split('\n').Select(line => Joined(Cleaned(line)).TrimEnd());
        var repaired = BlankLines().Replace(string.Join('\n', lines), "\n\n").Trim();
        return ComposedText.Of(LooseAccent().Replace(repaired, accent => $"{accent.Value[1]}{Combining[accent.Value[0]]}"));
    }

    private static string Cleaned(string line)
    {
        var cleaned = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\t' => cleaned.Append('\t'),
                >= '\uFB00' and <= '\uFB06' => cleaned.Append(Ligatures[rune.Value - '\uFB00']),
                '\u2010' or '\u2011' => cleaned.Append('-'),
                '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F') => cleaned,
                >= FirstPrivate and <= LastPrivate => cleaned.Append(' '),
                _ when Rune.IsControl(rune) => cleaned,
                _ when Rune.IsWhiteSpace(rune) => cleaned.Append(' '),
                _ => cleaned.Append(rune.ToString()),
            };
        }

        return cleaned.ToString();
    }

    /// <summary>Headings are often spaced out: "S K I L L S". Where words are set apart by more, they stay apart.</summary>
    private static string Joined(string line) => SpacedOut().IsMatch(line)
        ? string.Join(' ', WideGap().Split(line.Trim()).Select(word => word.Replace(" ", "", StringComparison.Ordinal)))
        : line;

    /// <summary>No ligature stands behind a number: from when to when.</summary>
    [GeneratedRegex(@"(?<=\p{N})[\x00-\x08\x0B\x0E-\x1F](?=[\p{L}\p{N}])")]
    private static partial Regex LostDash();

    [GeneratedRegex(@"^\s*(?:[\p{Lu}\p{N}&]\s+){3,}[\p{Lu}\p{N}&]\s*$")]
    private static partial Regex SpacedOut();

    [GeneratedRegex(@"\s{2,}")]
    private static partial Regex WideGap();

    [GeneratedRegex(@"[\u00B8\u00B4\u00A8\u02C6\u02DC]\p{L}")]
    private static partial Regex LooseAccent();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex BlankLines();
}
