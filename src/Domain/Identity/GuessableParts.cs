namespace AssistantPlatform.Domain.Identity;

/// <summary>Finds what guessers try first in a password: known words, rows of keys, sequences, years and repeats.</summary>
internal sealed class GuessableParts
{
    private const int ShortestRun = 3;
    private const int ShortestWalk = 4;
    private const int ShortestRepeat = 3;

    private static readonly HashSet<(char Typed, char Meant)> Substitutions =
    [
        ('0', 'o'), ('1', 'i'), ('1', 'l'), ('!', 'i'), ('|', 'l'), ('3', 'e'), ('4', 'a'), ('@', 'a'),
        ('5', 's'), ('$', 's'), ('7', 't'), ('+', 't'), ('8', 'b'), ('9', 'g'),
    ];

    private readonly string _text;
    private readonly bool[] _isGuessable;

    private GuessableParts(string text) => (_text, _isGuessable) = (text, new bool[text.Length]);

    /// <summary>How many characters belong to no guessable part. Blanks and the punctuation of keyboards do not count.</summary>
    public static int CharactersOutside(string password, IReadOnlyCollection<string> words)
    {
        var parts = new GuessableParts(password.ToLowerInvariant());
        parts.MarkWords(words);
        parts.MarkRuns(ShortestWalk, Keyboard.AreNeighbours);
        foreach (var step in (int[])[-1, 0, 1])
        {
            parts.MarkRuns(ShortestRun, (left, right) => right - left == step);
        }

        parts.MarkYears();
        parts.MarkRepeats();
        return parts._text.Where((character, index) => IsOwn(character) && !parts._isGuessable[index]).Count();
    }

    private static bool IsOwn(char character) => !char.IsAscii(character) || char.IsAsciiLetterOrDigit(character);

    private void MarkWords(IReadOnlyCollection<string> words)
    {
        for (var start = 0; start < _text.Length; start++)
        {
            foreach (var word in words.Where(word => IsAt(start, word)))
            {
                Mark(start, word.Length);
            }
        }
    }

    private bool IsAt(int start, string word)
    {
        if (start + word.Length > _text.Length)
        {
            return false;
        }

        for (var index = 0; index < word.Length; index++)
        {
            var typed = _text[start + index];
            if (typed != word[index] && !Substitutions.Contains((typed, word[index])))
            {
                return false;
            }
        }

        return true;
    }

    private void MarkRuns(int shortest, Func<char, char, bool> goesOn)
    {
        var start = 0;
        for (var end = 1; end <= _text.Length; end++)
        {
            if (end < _text.Length && goesOn(_text[end - 1], _text[end]))
            {
                continue;
            }

            if (end - start >= shortest)
            {
                Mark(start, end - start);
            }

            start = end;
        }
    }

    private void MarkYears()
    {
        for (var start = 0; start + 4 <= _text.Length; start++)
        {
            if (_text[start..(start + 4)] is ['1', '8' or '9', >= '0' and <= '9', >= '0' and <= '9']
                or ['2', '0', >= '0' and <= '9', >= '0' and <= '9'])
            {
                Mark(start, 4);
            }
        }
    }

    private void MarkRepeats()
    {
        for (var start = ShortestRepeat; start + ShortestRepeat <= _text.Length; start++)
        {
            if (_text.AsSpan(0, start).Contains(_text.AsSpan(start, ShortestRepeat), StringComparison.Ordinal))
            {
                Mark(start, ShortestRepeat);
            }
        }
    }

    private void Mark(int start, int length) => Array.Fill(_isGuessable, true, start, length);
}
