using UglyToad.PdfPig.Core;

namespace AssistantPlatform.Infrastructure.Careers.Extraction;

/// <summary>
/// Puts lines in the order in which people read them. Programs mostly paint a page in that order, column after column, but some
/// paint all headings of a column before, or after, what stands under them.
/// </summary>
internal static class ReadingOrder
{
    /// <summary>In points: lines of one column may touch.</summary>
    private const double Touch = 2;

    /// <summary>A page of so many is no resume, and all are compared with all.</summary>
    private const int MaxLines = 1_000;

    /// <param name="painted">In the order in which they are painted; blank ones belong to the line before.</param>
    public static IEnumerable<PdfLine> Of(IReadOnlyCollection<PdfLine> painted) => painted.Count > MaxLines ? painted : Arranged(painted);

    private static IEnumerable<PdfLine> Arranged(IEnumerable<PdfLine> painted)
    {
        var stretches = new List<Stretch>();
        foreach (var stretch in StretchesOf(painted))
        {
            if (stretches.Find(earlier => earlier.IsInterleavedWith(stretch)) is { } earlier)
            {
                earlier.TakeIn(stretch);
            }
            else
            {
                stretches.Add(stretch);
            }
        }

        return stretches.SelectMany(stretch => stretch.Lines);
    }

    private static List<Stretch> StretchesOf(IEnumerable<PdfLine> painted)
    {
        var stretches = new List<Stretch>();
        foreach (var line in painted)
        {
            if (stretches.Count > 0 && stretches[^1].IsContinuedBy(line))
            {
                stretches[^1].Lines.Add(line);
            }
            else
            {
                stretches.Add(new Stretch(line));
            }
        }

        return stretches;
    }

    /// <summary>Lines below each other.</summary>
    private sealed class Stretch(PdfLine first)
    {
        public List<PdfLine> Lines { get; private set; } = [first];

        private IEnumerable<PdfRectangle> Places => Lines.Where(line => !IsBlank(line)).Select(line => line.Place);

        private double Left => Places.Min(place => place.Left);

        private double Right => Places.Max(place => place.Right);

        public bool IsContinuedBy(PdfLine line) => IsBlank(line)
            || !Places.Any()
            || (line.Place.Top < Places.Last().Bottom + Touch && line.Place.Left < Right && line.Place.Right > Left);

        /// <summary>Lines of each stand between lines of the other, in the same column and never side by side.</summary>
        public bool IsInterleavedWith(Stretch other) => Places.Any() && other.Places.Any()
            && IsInColumnOf(other)
            && Places.Any(place => other.IsAround(place)) && other.Places.Any(IsAround)
            && !Places.Any(place => other.Places.Any(theirs => AreSideBySide(place, theirs)));

        public void TakeIn(Stretch other) =>
            Lines = [.. Lines.Concat(other.Lines).Where(line => !IsBlank(line)).OrderByDescending(line => line.Place.Bottom)];

        private bool IsInColumnOf(Stretch other) =>
            Math.Min(Right, other.Right) - Math.Max(Left, other.Left) > Math.Min(Right - Left, other.Right - other.Left) / 2;

        private bool IsAround(PdfRectangle place) =>
            Places.Any(ours => ours.Bottom > place.Top - Touch) && Places.Any(ours => ours.Top < place.Bottom + Touch);

        private static bool AreSideBySide(PdfRectangle one, PdfRectangle other) =>
            one.Top > other.Bottom + Touch && other.Top > one.Bottom + Touch;

        private static bool IsBlank(PdfLine line) => string.IsNullOrWhiteSpace(line.Text);
    }
}
