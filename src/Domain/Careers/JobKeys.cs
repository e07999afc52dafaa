using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Careers;

/// <summary>What company and title are compared by, however they are written.</summary>
public static partial class JobKeys
{
    /// <summary>A letter and the marks above and below it, each of its own.</summary>
    private const int PartsOfLetter = 3;

    private const string DottedCapital = "\u0130";

    /// <summary>What a capital I with a dot leaves above its i when it becomes small.</summary>
    private const string DotOfCasing = "i\u0307";

    private static readonly string[] LegalForms =
    [
        "inc", "llc", "ltd", "limited", "gmbh", "ag", "se", "sas", "sarl", "ab", "oy", "bv", "nv", "plc", "corp", "srl", "spa",
        "kg",
    ];

    /// <summary>Accents count: Škoda is not Koda.</summary>
    public static string OfCompany(string company)
    {
        var words = Words(company);
        var end = words.FindLastIndex(word => !LegalForms.Contains(word)) + 1;
        return string.Join(' ', end > 0 ? words[..end] : words);
    }

    public static string OfTitle(string title) =>
        string.Join(' ', Words(ForAnybody().Replace(title, " ")).Where(word => word != "remote"));

    /// <summary>The letters and digits that a text begins with.</summary>
    public static string OfText(string text, int length)
    {
        var beginning = text.EnumerateRunes().Where(rune => Rune.IsLetterOrDigit(rune) || IsMark(rune)).Take(PartsOfLetter * length);
        var key = new StringBuilder(length);
        foreach (var rune in ComposedText.Of(string.Concat(beginning)).EnumerateRunes().Where(Rune.IsLetterOrDigit))
        {
            if (key.Length >= length)
            {
                break;
            }

            key.Append(Rune.ToLowerInvariant(rune));
        }

        return key.ToString();
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;

    private static List<string> Words(string text)
    {
        var plain = ComposedText.Of(text)
            .Replace(DottedCapital, "i", StringComparison.Ordinal)
            .ToLowerInvariant()
            .Replace(DotOfCasing, "i", StringComparison.Ordinal);
        return [.. BetweenWords().Split(plain).Where(word => word.Length > 0)];
    }

    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}+#]+", RegexOptions.CultureInvariant)]
    private static partial Regex BetweenWords();

    /// <summary>Such as (m/f/d): the law wants it said, and it says nothing of the job.</summary>
    [GeneratedRegex(
        @"\(?\b[mfwhdx]\s*[/|]\s*[mfwhdx](\s*[/|]\s*[mfwhdx])?\b\)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ForAnybody();
}
