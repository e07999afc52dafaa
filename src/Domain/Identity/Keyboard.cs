namespace AssistantPlatform.Domain.Identity;

/// <summary>Where the keys lie, so that a finger's walk over them can be told from a word.</summary>
internal static class Keyboard
{
    private static readonly string[][] Layouts =
    [
        ["1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./"],
        ["1234567890", "qwertzuiop", "asdfghjkl", "yxcvbnm,.-"],
        ["1234567890", "azertyuiop", "qsdfghjklm", "wxcvbn,;:!"],
    ];

    private static readonly HashSet<(char, char)> Neighbours = [.. Layouts.SelectMany(PairsOf)];

    public static bool AreNeighbours(char left, char right) => Neighbours.Contains((left, right));

    private static IEnumerable<(char, char)> PairsOf(string[] rows) =>
        from row in Enumerable.Range(0, rows.Length)
        from column in Enumerable.Range(0, rows[row].Length)
        from otherRow in Enumerable.Range(row - 1, 3).Where(other => other >= 0 && other < rows.Length)
        from otherColumn in Enumerable.Range(column - 1, 3).Where(other => other >= 0 && other < rows[otherRow].Length)
        select (rows[row][column], rows[otherRow][otherColumn]);
}
