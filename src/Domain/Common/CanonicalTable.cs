using System.Globalization;

namespace AssistantPlatform.Domain.Common;

/// <summary>What Unicode says about taking characters apart and putting them together; see ComposedText.txt.</summary>
internal static class CanonicalTable
{
    public static readonly Dictionary<int, int> Classes = [];

    public static readonly Dictionary<int, int[]> Parts = [];

    public static readonly Dictionary<(int First, int Second), int> Pairs = [];

    static CanonicalTable()
    {
        var type = typeof(ComposedText);
        using var stream = type.Assembly.GetManifestResourceStream(type, "ComposedText.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            Read(line);
        }
    }

    private static void Read(string line)
    {
        var fields = line.TrimStart('@', '!').Split(' ');
        switch (line[0])
        {
            case '#':
                break;
            case '@':
                AddClass(int.Parse(fields[0], CultureInfo.InvariantCulture), fields[1..]);
                break;
            default:
                AddParts(Hex(fields[0]), [.. fields[1..].Select(Hex)], isComposedAgain: line[0] != '!');
                break;
        }
    }

    private static void AddClass(int value, string[] ranges)
    {
        foreach (var range in ranges.Select(range => range.Split('-')))
        {
            for (var character = Hex(range[0]); character <= Hex(range[^1]); character++)
            {
                Classes.Add(character, value);
            }
        }
    }

    private static void AddParts(int character, int[] parts, bool isComposedAgain)
    {
        Parts.Add(character, parts);
        if (isComposedAgain)
        {
            Pairs.Add((parts[0], parts[1]), character);
        }
    }

    private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
