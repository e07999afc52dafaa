using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AssistantPlatform.Infrastructure.Html;

/// <summary>Parses what strangers wrote.</summary>
internal static class HtmlText
{
    /// <summary>Pages have a few dozen. The parser's time grows with the square of it.</summary>
    private const int MaxNesting = 1_000;

    /// <summary>Null where the elements lie too deep in each other.</summary>
    /// <param name="charset">Without a word from the server the document says itself how it is written.</param>
    public static IHtmlDocument? Parse(ReadOnlyMemory<byte> html, string? charset)
    {
        if (HtmlNesting.Of(html.Span) > MaxNesting)
        {
            return null;
        }

        var parser = new HtmlParser();
        return EncodingOf(charset) is { } encoding
            ? parser.ParseDocument(encoding.GetString(html.Span))
            : parser.ParseDocument(new MemoryStream(html.ToArray(), writable: false));
    }

    private static Encoding? EncodingOf(string? charset)
    {
        try
        {
            return charset is null ? null : Encoding.GetEncoding(charset.Trim('"'));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
