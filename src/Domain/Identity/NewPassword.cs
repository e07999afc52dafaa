namespace AssistantPlatform.Domain.Identity;

/// <summary>What a password must be when it is chosen: long enough, and not among the first that a guesser tries.</summary>
public static class NewPassword
{
    public const int MaxLength = 256;

    /// <summary>So many characters must be left when everything guessable is taken out.</summary>
    private const int OwnCharacters = 5;

    private const int ShortestOwnWord = 3;

    /// <summary>Why this person should not take this password, as a sentence for them; null when nothing speaks against it.</summary>
    public static string? Objection(string password, int minLength, string email, string? displayName)
    {
        // A person counts characters, not the two halves of an emoji.
        var length = password.EnumerateRunes().Count();
        if (length < minLength)
        {
            return $"Use at least {minLength} characters.";
        }

        if (length > MaxLength)
        {
            return $"Use at most {MaxLength} characters.";
        }

        if (GuessableParts.CharactersOutside(password, CommonWords.All) < OwnCharacters)
        {
            return "This is one of the first passwords to be guessed. Common words, rows of keys, years and repeats do not count; "
                + "add something of your own.";
        }

        string[] known = [.. CommonWords.All, .. WordsOf(email), .. WordsOf(displayName ?? "")];
        return GuessableParts.CharactersOutside(password, known) < OwnCharacters
            ? "This is made of your own name or e-mail address, which is easy to guess. Add something that nobody knows."
            : null;
    }

    private static IEnumerable<string> WordsOf(string text) => text.ToLowerInvariant()
        .Split([.. text.ToLowerInvariant().Where(character => !char.IsLetterOrDigit(character))])
        .Where(word => word.Length >= ShortestOwnWord);
}
