using System.IO.Compression;
using AssistantPlatform.Domain.Careers;
using DocumentFormat.OpenXml.Packaging;

namespace AssistantPlatform.Infrastructure.Careers.Extraction;

internal static class DocxText
{
    private const string WordFolder = "word/";

    public static ExtractedText Read(byte[] file)
    {
        if (Refusal(file) is { } refusal)
        {
            return new ExtractedText(refusal);
        }

        using var stream = new MemoryStream(file, writable: false);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var main = document.MainDocumentPart!;
        var walk = new WordWalk();
        walk.Read(main.Document.Body);
        foreach (var part in main.HeaderParts)
        {
            walk.Read(part.Header);
        }

        foreach (var part in main.FooterParts)
        {
            walk.Read(part.Footer);
        }

        walk.Read(main.FootnotesPart?.Footnotes);
        return ExtractedText.Of(TextRepair.Of(walk.Text));
    }

    /// <summary>Counts what is really unpacked: an archive can say what it likes of its sizes.</summary>
    private static TextStatus? Refusal(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file, writable: false));
        if (archive.Entries.Count > ExtractionLimits.MaxArchiveEntries)
        {
            return TextStatus.TooLarge;
        }

        if (!archive.Entries.Any(entry => entry.FullName.StartsWith(WordFolder, StringComparison.Ordinal)))
        {
            return TextStatus.Unsupported;
        }

        var buffer = new byte[64 * 1024];
        var unpacked = 0L;
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            while (content.Read(buffer) is var count and > 0)
            {
                unpacked += count;
                if (unpacked > ExtractionLimits.MaxUnpackedBytes)
                {
                    return TextStatus.TooLarge;
                }
            }
        }

        return null;
    }
}
