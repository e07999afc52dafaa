namespace AssistantPlatform.Domain.Common;

/// <summary>
/// Unicode Normalization Form C (UAX #15): one spelling for text that looks the same. .NET leaves text as it is under
/// invariant globalization, and without it starts only where ICU is installed.
/// </summary>
public static class ComposedText
{
    // Everything below is composed already and comes before every mark.
    private const char FirstMark = '\u0300';

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstMark, char.MaxValue))
        {
            return text;
        }

        var characters = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            Decompose(rune.Value, characters);
        }

        Order(characters);
        Compose(characters);
        return string.Concat(characters.Select(char.ConvertFromUtf32));
    }

    private static void Decompose(int character, List<int> characters)
    {
        if (Hangul.PartsOf(character) is { } jamo)
        {
            characters.AddRange(jamo);
        }
        else if (CanonicalTable.Parts.TryGetValue(character, out var parts))
        {
            foreach (var part in parts)
            {
                Decompose(part, characters);
            }
        }
        else
        {
            characters.Add(character);
        }
    }

    /// <summary>Sorts the marks of each base character by class, and keeps the order of those of one class.</summary>
    private static void Order(List<int> characters)
    {
        for (var index = 1; index < characters.Count; index++)
        {
            var mark = characters[index];
            var place = index;
            while (place > 0 && ClassOf(mark) > 0 && ClassOf(characters[place - 1]) > ClassOf(mark))
            {
                characters[place] = characters[--place];
            }

            characters[place] = mark;
        }
    }

    private static void Compose(List<int> characters)
    {
        var (written, starter, lastClass) = (0, -1, 0);
        foreach (var character in characters.ToArray())
        {
            var itsClass = ClassOf(character);

            // A mark is blocked by another one of its class, or a higher one, that stayed between it and the base.
            var isAdjacent = written - 1 == starter;
            if (starter >= 0 && (isAdjacent || (lastClass < itsClass && lastClass > 0))
                && PairOf(characters[starter], character) is { } composed)
            {
                characters[starter] = composed;
                continue;
            }

            if (itsClass == 0)
            {
                starter = written;
            }

            lastClass = itsClass;
            characters[written++] = character;
        }

        characters.RemoveRange(written, characters.Count - written);
    }

    private static int ClassOf(int character) => CanonicalTable.Classes.GetValueOrDefault(character);

    private static int? PairOf(int first, int second) => Hangul.Join(first, second)
        ?? (CanonicalTable.Pairs.TryGetValue((first, second), out var composed) ? composed : null);
}
