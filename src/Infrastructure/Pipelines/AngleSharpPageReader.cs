using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AssistantPlatform.Application.Pipelines.BuiltIn;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;

namespace AssistantPlatform.Infrastructure.Pipelines;

internal sealed class AngleSharpPageReader : IPageReader
{
    /// <summary>Pages have a few dozen. The parser's time grows with the square of it.</summary>
    private const int MaxNesting = 1_000;

    public Result<ReadablePage> Read(ReadOnlyMemory<byte> html, string? charset)
    {
        if (HtmlNesting.Of(html.Span) > MaxNesting)
        {
            return PipelineErrors.PageNotRead;
        }

        using var document = Parse(html, charset);
        var content = document.QuerySelector("main, article") ?? document.Body;
        return new ReadablePage(document.Title?.Trim() ?? "", content is null ? "" : PageText.Of(content));
    }

    /// <summary>Without a word from the server the document says itself how it is written.</summary>
    private static IHtmlDocument Parse(ReadOnlyMemory<byte> html, string? charset)
    {
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
