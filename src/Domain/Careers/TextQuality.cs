namespace AssistantPlatform.Domain.Careers;

/// <summary>Whether a text that was read out of a file is one that people and models can work with.</summary>
public static class TextQuality
{
    /// <summary>Shorter ones say too little of a person.</summary>
    public const int ShortestUseful = 200;

    private const double LeastWords = 0.75;
    private const char Unknown = '\uFFFD';

    public static TextStatus Of(string text)
    {
        var visible = text.Count(character => !char.IsWhiteSpace(character));
        var words = text.Count(char.IsLetterOrDigit);
        return words < 2 ? TextStatus.NoText
            : text.Length < ShortestUseful || words < visible * LeastWords || text.Contains(Unknown, StringComparison.Ordinal)
                ? TextStatus.LowQuality
            : TextStatus.Ok;
    }
}
