namespace AssistantPlatform.Domain.Identity;

/// <summary>What passwords are most often made of, in lower case: words, names, teams, and what is typed for want of an idea.</summary>
internal static class CommonWords
{
    public static readonly IReadOnlyList<string> All = Read();

    private static string[] Read()
    {
        var type = typeof(CommonWords);
        using var stream = type.Assembly.GetManifestResourceStream(type, "CommonWords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }
}
