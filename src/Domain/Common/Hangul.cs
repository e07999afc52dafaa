namespace AssistantPlatform.Domain.Common;

/// <summary>Korean syllables are put together by arithmetic (The Unicode Standard, section 3.12).</summary>
internal static class Hangul
{
    private const int FirstSyllable = 0xAC00;
    private const int FirstLead = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int BeforeTails = 0x11A7;
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Tails = 28;

    public static int[]? PartsOf(int character)
    {
        var index = character - FirstSyllable;
        if (index is < 0 or >= Leads * Vowels * Tails)
        {
            return null;
        }

        var (lead, vowel, tail) = (index / (Vowels * Tails), index / Tails % Vowels, index % Tails);
        return tail == 0
            ? [FirstLead + lead, FirstVowel + vowel]
            : [FirstLead + lead, FirstVowel + vowel, BeforeTails + tail];
    }

    public static int? Join(int first, int second)
    {
        var (lead, vowel) = (first - FirstLead, second - FirstVowel);
        if (lead is >= 0 and < Leads && vowel is >= 0 and < Vowels)
        {
            return FirstSyllable + (((lead * Vowels) + vowel) * Tails);
        }

        var (syllable, tail) = (first - FirstSyllable, second - BeforeTails);
        return syllable is >= 0 and < Leads * Vowels * Tails && syllable % Tails == 0 && tail is > 0 and < Tails
            ? first + tail
            : null;
    }
}
