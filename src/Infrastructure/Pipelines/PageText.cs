using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace AssistantPlatform.Infrastructure.Pipelines;

/// <summary>Writes down the text of a page, without what stands around it. Goes step by step, however deep the page is.</summary>
internal sealed class PageText
{
    private static readonly FrozenSet<string> LeftOut = FrozenSet.Create(
        "script", "style", "noscript", "template", "nav", "header", "footer", "aside", "form", "button", "select", "svg",
        "iframe");

    private static readonly FrozenSet<string> WithinLines = FrozenSet.Create(
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "font", "i", "kbd", "mark", "q", "s", "samp",
        "small", "span", "strong", "sub", "sup", "time", "u", "var");

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _line = new();

    public static string Of(IElement content)
    {
        var text = new PageText();
        for (INode? node = content; node is not null; node = text.Next(node, content))
        {
            text.Take(node);
        }

        text.EndLine();
        return text._text.ToString().TrimEnd();
    }

    private void Take(INode node)
    {
        if (node is IText { Data: var words })
        {
            _line.Append(words);
        }
        else if (BreaksLines(node))
        {
            EndLine();
        }
    }

    /// <summary>The next node in the order of the document; null after the last.</summary>
    private INode? Next(INode node, INode content)
    {
        if (node.FirstChild is { } child && !(node is IElement element && LeftOut.Contains(element.LocalName)))
        {
            return child;
        }

        for (INode? at = node; at is not null && at != content; at = at.Parent)
        {
            if (BreaksLines(at))
            {
                EndLine();
            }

            if (at.NextSibling is { } next)
            {
                return next;
            }
        }

        return null;
    }

    private void EndLine()
    {
        var words = _line.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        _line.Clear();
        if (words.Length > 0)
        {
            _text.AppendJoin(' ', words).Append('\n');
        }
    }

    private static bool BreaksLines(INode node) => node is IElement element && !WithinLines.Contains(element.LocalName);
}
