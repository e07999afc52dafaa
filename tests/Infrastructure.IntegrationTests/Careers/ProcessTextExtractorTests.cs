using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Infrastructure.Careers.Extraction;
using AssistantPlatform.Tests.Common;
using Microsoft.Extensions.Logging.Abstractions;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Careers;

internal sealed class ProcessTextExtractorTests
{
    [Test]
    public async Task Reads_a_file_in_another_process()
    {
        var text = await ExtractAsync(Documents.Pdf(Documents.Lines), DocumentType.Pdf);

        Assert.That(text.Status, Is.EqualTo(TextStatus.Ok));
        Assert.That(text.Text, Does.Contain(Documents.Lines[2]));
    }

    [Test]
    public async Task Survives_a_file_that_fills_the_memory()
    {
        var text = await ExtractAsync(Documents.PdfBomb, DocumentType.Pdf);

        Assert.That(text.Status, Is.EqualTo(TextStatus.TooLarge));
    }

    [Test]
    public async Task Survives_a_file_that_fills_the_stack()
    {
        const int depth = 200_000;
        var nested = string.Concat(Enumerable.Repeat("<w:sdt>", depth)) + string.Concat(Enumerable.Repeat("</w:sdt>", depth));

        var text = await ExtractAsync(Documents.DocxOf(nested), DocumentType.Docx);

        Assert.That((text.Status, text.Text), Is.EqualTo((TextStatus.Corrupt, (string?)null)));
    }

    [Test]
    public async Task Ends_what_takes_too_long()
    {
        var hurried = ExtractionLimits.Default with { Time = TimeSpan.FromMilliseconds(1) };

        var text = await ExtractAsync(Documents.Pdf(Documents.Lines), DocumentType.Pdf, hurried);

        Assert.That(text.Status, Is.EqualTo(TextStatus.TooLarge));
    }

    [Test]
    public async Task Stops_with_the_server()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Assert.ThatAsync(
            () => ExtractAsync(Documents.Pdf(Documents.Lines), DocumentType.Pdf, cancellationToken: stopped.Token),
            Throws.InstanceOf<OperationCanceledException>());
    }

    private static async Task<ExtractedText> ExtractAsync(
        byte[] file, DocumentType type, ExtractionLimits? limits = null, CancellationToken cancellationToken = default)
    {
        var extractor = new ProcessTextExtractor(limits ?? ExtractionLimits.Default, NullLogger<ProcessTextExtractor>.Instance);
        using var content = new MemoryStream(file);
        return await extractor.ExtractAsync(content, type, cancellationToken);
    }
}
