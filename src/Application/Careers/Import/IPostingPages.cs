using System.Text.Json.Nodes;

namespace AssistantPlatform.Application.Careers.Import;

/// <summary>Takes out of a page what may tell of a job.</summary>
public interface IPostingPages
{
    /// <summary>Null where it is no page that can be read.</summary>
    /// <param name="charset">As the server told it; null when it told none.</param>
    PostingPage? Read(ReadOnlyMemory<byte> html, string? charset);
}

/// <param name="Data">What the page tells programs as JSON-LD, unparsed.</param>
/// <param name="Microdata">What it tells of a job between its lines, in the same words as JSON-LD; null when nothing.</param>
/// <param name="Text">What a person reads of it, as Markdown.</param>
public sealed record PostingPage(IReadOnlyList<string> Data, JsonObject? Microdata, string Title, string? SiteName, string Text);
