using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace AssistantPlatform.Infrastructure.Careers.Extraction;

/// <summary>A line of text, and the part of the page that it covers.</summary>
internal sealed record PdfLine(string Text, PdfRectangle Place)
{
    /// <summary>In the order in which they are painted.</summary>
    public static List<PdfLine> Of(Page page)
    {
        // The library says what is a line and what is a space, but not where; its text has the letters in their order.
        var letters = new Queue<Letter>(page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)));
        var lines = ContentOrderTextExtractor.GetText(page, addDoubleNewline: true).ReplaceLineEndings("\n").Split('\n');
        return [.. lines.Select(line => new PdfLine(line, PlaceOf(line, letters)))];
    }

    private static PdfRectangle PlaceOf(string line, Queue<Letter> letters)
    {
        var place = default(PdfRectangle?);
        for (var left = LengthOf(line); left > 0 && letters.TryDequeue(out var letter); left -= LengthOf(letter.Value))
        {
            place = place is { } others ? Around(others, letter.BoundingBox) : letter.BoundingBox;
        }

        return place ?? default;
    }

    private static int LengthOf(string text) => text.Count(character => !char.IsWhiteSpace(character));

    private static PdfRectangle Around(PdfRectangle one, PdfRectangle other) => new(
        Math.Min(one.Left, other.Left),
        Math.Min(one.Bottom, other.Bottom),
        Math.Max(one.Right, other.Right),
        Math.Max(one.Top, other.Top));
}
