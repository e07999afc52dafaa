namespace AssistantPlatform.Application.Conversations.Pipelines;

/// <summary>Has many texts share the room of one prompt.</summary>
internal static class DigestMaterial
{
    /// <summary>In less than this nothing of use is said.</summary>
    public const int LeastShare = 500;

    /// <summary>Stands where a text was cut.</summary>
    public const string Gap = "\n\n[…]\n\n";

    /// <summary>Each gets the same share; what one does not need goes to the longer ones.</summary>
    public static IReadOnlyList<string> Fit(IReadOnlyList<string> texts, int room)
    {
        var share = ShareOf(texts.Select(text => text.Length), texts.Count, room);
        return [.. texts.Select(text => text.Length <= share ? text : WithoutItsMiddle(text, share))];
    }

    private static int ShareOf(IEnumerable<int> lengths, int count, int room)
    {
        foreach (var length in lengths.Order())
        {
            if (length > room / count)
            {
                return room / count;
            }

            room -= length;
            count--;
        }

        return int.MaxValue;
    }

    /// <summary>How it began and how it ended tells most.</summary>
    private static string WithoutItsMiddle(string text, int length)
    {
        var half = (length - Gap.Length) / 2;
        var (end, start) = (half, text.Length - half);
        end -= char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        start += char.IsLowSurrogate(text[start]) ? 1 : 0;
        return $"{text[..end]}{Gap}{text[start..]}";
    }
}
