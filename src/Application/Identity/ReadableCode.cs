namespace AssistantPlatform.Application.Identity;

/// <summary>Codes that people read from paper or a terminal and type: five bits a letter, in groups.</summary>
public static class ReadableCode
{
    public const int Length = 16;

    private const int GroupLength = 4;

    // None is mistaken for another.
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>One letter for each of as many bytes as a code is long.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var letters = new char[Length];
        for (var index = 0; index < Length; index++)
        {
            letters[index] = Alphabet[bytes[index] % Alphabet.Length];
        }

        return string.Join('-', letters.Chunk(GroupLength).Select(group => new string(group)));
    }

    /// <summary>The same for all ways to type a code: people leave out the dashes, and type small letters.</summary>
    public static byte[] Hash(string code) =>
        OpaqueToken.Hash(string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant());
}
