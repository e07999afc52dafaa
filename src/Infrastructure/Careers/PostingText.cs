using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AssistantPlatform.Application.Careers.Jobs;
using AssistantPlatform.Infrastructure.Html;

namespace AssistantPlatform.Infrastructure.Careers;

internal sealed partial class PostingText : IPostingText
{
    private const int MaxEscapes = 2;

    public string MarkdownOf(string html)
    {
        for (var escapes = 0; escapes < MaxEscapes && !Tag().IsMatch(html) && EscapedTag().IsMatch(html); escapes++)
        {
            html = WebUtility.HtmlDecode(html);
        }

        using var document = HtmlText.Parse(Encoding.UTF8.GetBytes(html), Encoding.UTF8.WebName);
        return document?.Body is { } body ? MarkdownText.Of(body).Replace('\0', ' ') : "";
    }

    [GeneratedRegex("</?[a-z][^>]*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex("&(amp;)?lt;/?[a-z]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EscapedTag();
}
