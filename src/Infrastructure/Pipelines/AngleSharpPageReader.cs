using AssistantPlatform.Application.Pipelines.BuiltIn;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;
using AssistantPlatform.Infrastructure.Html;

namespace AssistantPlatform.Infrastructure.Pipelines;

internal sealed class AngleSharpPageReader : IPageReader
{
    public Result<ReadablePage> Read(ReadOnlyMemory<byte> html, string? charset)
    {
        using var document = HtmlText.Parse(html, charset);
        if (document is null)
        {
            return PipelineErrors.PageNotRead;
        }

        var content = document.QuerySelector("main, article") ?? document.Body;
        return new ReadablePage(document.Title?.Trim() ?? "", content is null ? "" : PageText.Of(content));
    }
}
