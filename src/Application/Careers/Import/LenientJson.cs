using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AssistantPlatform.Application.Careers.Import;

/// <summary>Reads JSON as it stands in pages: with comments, commas too many and lines that break within words.</summary>
internal static partial class LenientJson
{
    // A page may hold a million blanks, which another engine would try from each on.
    private static readonly Regex Wrapping = new(
        @"^\s*(?:/\*|//)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*/)?|(?:/\*|//)?\s*(?:\]\]>|-->)\s*(?:\*/)?\s*;?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>Null where it is no JSON at all.</summary>
    public static JsonNode? Parse(string text) =>
        TryParse(text) ?? TryParse(Control().Replace(Wrapping.Replace(text, ""), " "));

    private static JsonNode? TryParse(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"[\u0000-\u001F]+", RegexOptions.CultureInvariant)]
    private static partial Regex Control();
}
