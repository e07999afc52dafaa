using System.Text.RegularExpressions;

namespace AssistantPlatform.Infrastructure.Careers.Extraction;

/// <summary>
/// Some programs write ligatures of which no reader is told what they mean: a control character stands in the word. What it
/// was shows in the word that comes out.
/// </summary>
internal static partial class LigatureGuess
{
    // The commonest first; it is taken where no word is known.
    private static readonly string[] Candidates = ["fi", "fl", "ff", "ffi", "ffl"];

    /// <summary>Beginnings and middles of words that resumes are full of.</summary>
    private static readonly string[] Known =
    [
        "offic", "effici", "affili", "traffic", "diffic", "suffic", "coeffic", "effect", "effort", "affect", "offer", "differ",
        "staff", "offset", "buffer", "different", "diffus", "offshore", "offline", "affluen", "affair", "affirm", "scaffold",
        "flow", "flex", "fluen", "influen", "flag", "flash", "flask", "fleet", "flight", "float", "floor", "flu", "reflect",
        "conflict", "inflat", "inflect", "afloat", "cloudflare", "flutter", "flink", "muffl", "shuffl", "raffl", "waffl",
        "certifi", "verifi", "notifi", "identifi", "specifi", "qualifi", "defin", "refin", "final", "financ", "find", "fintech",
        "first", "five", "field", "profil", "profit", "benefi", "scientifi", "artifi", "confid", "confirm", "config", "infin", "unifi",
        "simplifi", "figur", "file", "fill", "film", "filter", "fit", "fix", "fiber", "fiction", "signifi", "classifi",
    ];

    public static string In(string text) => Hole().Replace(text, word => Filled(word.Value));

    private static string Filled(string word)
    {
        var candidates = Candidates.Select(ligature => Control().Replace(word, ligature)).ToList();
        return candidates.Find(IsKnown) ?? candidates[0];
    }

    private static bool IsKnown(string word) =>
        Array.Exists(Known, part => word.Contains(part, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\p{L}*(?:(?<=\p{L})[\x00-\x08\x0B\x0E-\x1F]|(?<!\p{N})[\x00-\x08\x0B\x0E-\x1F](?=\p{L}))[\p{L}\x00-\x08\x0B\x0E-\x1F]*")]
    private static partial Regex Hole();

    [GeneratedRegex(@"[\x00-\x08\x0B\x0E-\x1F]")]
    private static partial Regex Control();
}
