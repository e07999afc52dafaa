using System.Text;
using AssistantPlatform.Domain.Careers;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace AssistantPlatform.Infrastructure.Careers.Extraction;

internal static class PdfText
{
    public static ExtractedText Read(byte[] file)
    {
        try
        {
            using var document = PdfDocument.Open(file, new ParsingOptions { SkipMissingFonts = true });
            return document.NumberOfPages > ExtractionLimits.MaxPages
                ? new ExtractedText(TextStatus.TooLarge)
                : Read(document);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new ExtractedText(TextStatus.Password);
        }
    }

    private static ExtractedText Read(PdfDocument document)
    {
        var text = new StringBuilder();
        foreach (var page in document.GetPages())
        {
            text.AppendJoin('\n', ReadingOrder.Of(PdfLine.Of(page)).Select(line => line.Text)).AppendLine().AppendLine();
            if (text.Length > Document.TextMaxLength)
            {
                return new ExtractedText(TextStatus.TooLarge);
            }
        }

        return ExtractedText.Of(TextRepair.Of(text.ToString()));
    }
}
