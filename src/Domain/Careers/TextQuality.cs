namespace AssistantPlatform.Domain.Careers;

/// <summary>Whether a text that was read out of a file is one that people and models can work with.</summary>
public static class TextQuality
{
    /// <summary>Fewer letters are what strays into a scan, such as a page number.</summary>
    private const int FewestLetters = 20;

    private const double LeastLetters = 0.75;
    private const char Unknown = '\uFFFD';

    public static TextStatus Of(string text)
    {
        var visible = text.Count(character => !char.IsWhiteSpace(character));
        var letters = text.Count(char.IsLetterOrDigit);
        return letters < 2 ? TextStatus.NoText
            : letters < FewestLetters || letters < visible * LeastLetters || text.Contains(Unknown, StringComparison.Ordinal)
                ? TextStatus.LowQuality
            : TextStatus.Ok;
    }
}
