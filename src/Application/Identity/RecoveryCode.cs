using System.Security.Cryptography;

namespace AssistantPlatform.Application.Identity;

/// <summary>Random codes that each open the account once when the authenticator app is lost. We keep only hashes.</summary>
internal static class RecoveryCode
{
    private const int SetSize = 10;
    private const int Length = 16;
    private const int GroupLength = 4;

    // Five bits a letter, and none that is mistaken for another.
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public static IReadOnlyList<string> NewSet() => [.. Enumerable.Range(0, SetSize).Select(_ => New())];

    public static IReadOnlyList<byte[]> HashesOf(IEnumerable<string> codes) => [.. codes.Select(Hash)];

    public static byte[] Hash(string code) => OpaqueToken.Hash(Normalize(code));

    /// <summary>People leave out the dashes, and type small letters.</summary>
    private static string Normalize(string code) => string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static string New() =>
        string.Join('-', RandomNumberGenerator.GetString(Alphabet, Length).Chunk(GroupLength).Select(group => new string(group)));
}
