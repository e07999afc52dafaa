using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AssistantPlatform.Application.Careers.Import;
using AssistantPlatform.Infrastructure.Html;

namespace AssistantPlatform.Infrastructure.Careers;

internal sealed class PostingPages : IPostingPages
{
    private const string DataScripts = "script[type='application/ld+json']";
    private const int MaxScripts = 50;

    public PostingPage? Read(ReadOnlyMemory<byte> html, string? charset)
    {
        using var document = HtmlText.Parse(html, charset);
        return document is null
            ? null
            : new PostingPage(
                [.. document.QuerySelectorAll(DataScripts).Take(MaxScripts).Select(script => script.TextContent)],
                MicrodataIn(document),
                TitleOf(document),
                MetaIn(document, "og:site_name"),
                (document.QuerySelector("main, article") ?? document.Body) is { } content ? MarkdownText.Of(content) : "");
    }

    private static string TitleOf(IHtmlDocument document) =>
        MetaIn(document, "og:title") ?? document.QuerySelector("h1")?.TextContent.Trim() ?? document.Title?.Trim() ?? "";

    private static string? MetaIn(IHtmlDocument document, string name) =>
        document.QuerySelector($"meta[property='{name}']")?.GetAttribute("content")?.Trim() is { Length: > 0 } content
            ? content
            : null;

    private static JsonObject? MicrodataIn(IHtmlDocument document) =>
        document.QuerySelector("[itemscope][itemtype$='schema.org/JobPosting']") is { } item ? ItemOf(item) : null;

    private static JsonObject ItemOf(IElement item)
    {
        var properties = item.QuerySelectorAll("[itemprop]").Where(property => ScopeOf(property) == item);
        var data = new JsonObject();
        foreach (var group in properties.GroupBy(property => property.GetAttribute("itemprop")!))
        {
            data[group.Key] = new JsonArray([.. group.Select(ValueOf)]);
        }

        return data;
    }

    private static IElement? ScopeOf(IElement property) => property.ParentElement?.Closest("[itemscope]");

    private static JsonNode ValueOf(IElement property) => property switch
    {
        _ when property.HasAttribute("itemscope") => ItemOf(property),
        _ when property.GetAttribute("content") is { } content => content,
        IHtmlTimeElement { DateTime: { Length: > 0 } time } => time,
        IHtmlAnchorElement { Href: var link } => link,
        _ when property.GetAttribute("itemprop") == "description" => property.InnerHtml,
        _ => property.TextContent,
    };
}
