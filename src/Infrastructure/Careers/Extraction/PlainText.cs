using System.Text;

namespace AssistantPlatform.Infrastructure.Careers.Extraction;

/// <summary>Finds out how a text was written down.</summary>
internal static class PlainText
{
    private const string FrontMatterMark = "---";
    private const int WindowsWestern = 1252;

    private static readonly Encoding[] Marked = [Encoding.UTF8, Encoding.UTF32, Encoding.Unicode, Encoding.BigEndianUnicode];

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Decode(byte[] file) =>
        Array.Find(Marked, encoding => file.AsSpan().StartsWith(encoding.Preamble)) is { } encoding
            ? encoding.GetString(file.AsSpan(encoding.Preamble.Length))
            : UnmarkedUtf16(file)?.GetString(file) ?? Utf8In(file) ?? Western().GetString(file);

    public static string WithoutFrontMatter(string markdown)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        var end = lines[0] == FrontMatterMark ? Array.IndexOf(lines, FrontMatterMark, 1) : -1;
        return end < 0 ? markdown : string.Join('\n', lines[(end + 1)..]);
    }

    /// <summary>Half of western text in UTF-16 is zeros, and they show which half; no other text has any.</summary>
    private static UnicodeEncoding? UnmarkedUtf16(byte[] file)
    {
        var (even, odd) = (0, 0);
        for (var index = 0; index < file.Length; index++)
        {
            if (file[index] == 0)
            {
                _ = index % 2 == 0 ? even++ : odd++;
            }
        }

        return Math.Max(even, odd) > file.Length / 4 ? new UnicodeEncoding(bigEndian: even > odd, byteOrderMark: false) : null;
    }

    private static string? Utf8In(byte[] file)
    {
        try
        {
            return StrictUtf8.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding Western() => CodePagesEncodingProvider.Instance.GetEncoding(WindowsWestern)!;
}
