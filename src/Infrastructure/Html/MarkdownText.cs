using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace AssistantPlatform.Infrastructure.Html;

/// <summary>Writes down a document as Markdown: headings, paragraphs, lists, bold words and links, and no more.</summary>
internal static partial class MarkdownText
{
    /// <summary>What lies deeper is left out.</summary>
    private const int MaxDepth = 100;

    private static readonly FrozenSet<string> LeftOut = FrozenSet.Create(
        "head", "script", "style", "noscript", "template", "nav", "header", "footer", "aside", "form", "button", "select", "svg",
        "iframe", "object", "img", "video", "audio");

    private static readonly FrozenSet<string> WithinLines = FrozenSet.Create(
        "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "dfn", "em", "font", "i", "kbd", "mark", "q", "s", "samp",
        "small", "span", "strong", "sub", "sup", "time", "u", "var");

    public static string Of(INode content) => string.Join("\n\n", BlocksIn(content, depth: 0));

    private static List<string> BlocksIn(INode parent, int depth)
    {
        var (blocks, words) = (new List<string>(), new StringBuilder());
        foreach (var node in depth < MaxDepth ? parent.ChildNodes : Enumerable.Empty<INode>())
        {
            if (node is IElement element && HoldsBlocks(element))
            {
                EndParagraph();
                blocks.AddRange(BlocksOf(element, depth + 1));
            }
            else
            {
                words.Append(WordsOf(node, depth + 1));
            }
        }

        EndParagraph();
        return blocks;

        void EndParagraph()
        {
            var lines = words.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            blocks.AddRange(lines.Length == 0 ? [] : [string.Join("  \n", lines.Select(AsWords))]);
            words.Clear();
        }
    }

    private static List<string> BlocksOf(IElement element, int depth) => element.LocalName switch
    {
        var name when LeftOut.Contains(name) => [],
        "ul" => [string.Join('\n', element.Children.Select(item => ItemOf(item, "- ", depth)))],
        "ol" => [string.Join('\n', element.Children.Select((item, index) => ItemOf(item, $"{index + 1}. ", depth)))],
        "li" => [ItemOf(element, "- ", depth)],
        // The page that shows the text has headings of its own above these.
        "h1" or "h2" or "h3" => LineOf(element, depth) is { Length: > 0 } line ? [$"### {line}"] : [],
        "h4" or "h5" or "h6" => LineOf(element, depth) is { Length: > 0 } line ? [$"#### {line}"] : [],
        "tr" => [string.Join(" | ", element.Children.Select(cell => LineOf(cell, depth)))],
        _ => BlocksIn(element, depth),
    };

    private static string ItemOf(IElement item, string marker, int depth) =>
        marker + string.Join('\n', BlocksIn(item, depth)).Replace("\n", Below(marker), StringComparison.Ordinal);

    private static string Below(string marker) => "\n" + new string(' ', marker.Length);

    private static string LineOf(IElement element, int depth) => Spaces().Replace(WordsOf(element, depth), " ").Trim();

    private static string WordsOf(INode node, int depth) => node switch
    {
        _ when depth > MaxDepth => "",
        IText text => Special().Replace(Spaces().Replace(text.Data, " "), @"\$0"),
        IElement { LocalName: "br" } => "\n",
        IElement element when LeftOut.Contains(element.LocalName) => "",
        IElement element => Dressed(element, string.Concat(element.ChildNodes.Select(child => WordsOf(child, depth + 1)))),
        _ => "",
    };

    private static string Dressed(IElement element, string words)
    {
        var inner = words.Trim();
        var dressed = element.LocalName switch
        {
            _ when inner.Length == 0 || inner.Contains('\n', StringComparison.Ordinal) => inner,
            "b" or "strong" when !inner.Contains("**", StringComparison.Ordinal) => $"**{inner}**",
            "a" when AddressIn(element) is { } link && !inner.Contains("](", StringComparison.Ordinal) => $"[{inner}]({link})",
            _ => inner,
        };
        return inner.Length == 0 ? words : words.Replace(inner, dressed, StringComparison.Ordinal);
    }

    private static string? AddressIn(IElement link) =>
        Uri.TryCreate(link.GetAttribute("href"), UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? address.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
            : null;

    private static bool HoldsBlocks(IElement element) =>
        !WithinLines.Contains(element.LocalName) || element.Children.Any(HoldsBlocks);

    private static string AsWords(string line) => StartOfBlock().Replace(Spaces().Replace(line, " "), @"\$0");

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\\`*_\[\]<]", RegexOptions.CultureInvariant)]
    private static partial Regex Special();

    /// <summary>What would make a line a heading, a list or a quotation.</summary>
    [GeneratedRegex(@"(?<=^\d{1,9})[.)](?=\s|$)|^[-+>#](?=[\s#>]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex StartOfBlock();
}
