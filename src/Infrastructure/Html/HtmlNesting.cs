using System.Collections.Frozen;
using System.Text;

namespace AssistantPlatform.Infrastructure.Html;

/// <summary>Estimates how deep the elements of a document lie in each other, in one pass and without parsing it.</summary>
internal static class HtmlNesting
{
    private const int LongestName = 20;

    private static readonly FrozenSet<string> NotCounted = FrozenSet.Create(
        // Without content, or closed by what follows.
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "html", "head", "body");

    private static readonly FrozenSet<string> OfOtherLanguages = FrozenSet.Create("script", "style");

    public static int Of(ReadOnlySpan<byte> html)
    {
        var (depth, deepest) = (0, 0);
        while (html.IndexOf((byte)'<') is >= 0 and var at)
        {
            html = html[(at + 1)..];
            var closes = html.Length > 0 && html[0] == '/';
            var name = NameAtStartOf(closes ? html[1..] : html);
            if (OfOtherLanguages.Contains(name) && !closes)
            {
                html = html[(html.IndexOf("</"u8) is >= 0 and var end ? end : html.Length)..];
            }
            else if (name.Length > 0 && !NotCounted.Contains(name))
            {
                depth = Math.Max(0, depth + (closes ? -1 : 1));
                deepest = Math.Max(deepest, depth);
            }
        }

        return deepest;
    }

    private static string NameAtStartOf(ReadOnlySpan<byte> html)
    {
        var length = 0;
        while (length < Math.Min(html.Length, LongestName) && char.IsAsciiLetterOrDigit((char)html[length]))
        {
            length++;
        }

        return length > 0 && char.IsAsciiLetter((char)html[0]) ? Encoding.ASCII.GetString(html[..length]).ToLowerInvariant() : "";
    }
}
