namespace AssistantPlatform.Application.Agents.Pipelines;

/// <summary>Cuts a text where it hurts least.</summary>
internal static class TextParts
{
    private static readonly string[] Seams = ["\n\n", "\n", ". ", " "];

    public static IReadOnlyList<string> Of(string text, int maxLength)
    {
        var parts = new List<string>();
        var start = 0;
        while (text.Length - start > maxLength)
        {
            var length = LengthUpToASeam(text.AsSpan(start, maxLength));
            parts.Add(text.Substring(start, length));
            start += length;
        }

        parts.Add(text[start..]);
        return parts;
    }

    /// <summary>In the second half, or else anywhere but inside of a character.</summary>
    private static int LengthUpToASeam(ReadOnlySpan<char> window)
    {
        foreach (var seam in Seams)
        {
            var at = window.LastIndexOf(seam);
            if (at > window.Length / 2)
            {
                return at + seam.Length;
            }
        }

        return char.IsHighSurrogate(window[^1]) ? window.Length - 1 : window.Length;
    }
}
