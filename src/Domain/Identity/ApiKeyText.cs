using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace AssistantPlatform.Domain.Identity;

/// <summary>What a program presents as its key. It is shown once; only its prefix and its hash are ever stored.</summary>
public static class ApiKeyText
{
    public const int PrefixLength = 12;

    /// <summary>Lets people and scanners for leaked secrets recognise a key.</summary>
    private const string Mark = "apk_";

    private const int RandomBytes = 32;

    private static readonly int Length = Mark.Length + Base64Url.GetEncodedLength(RandomBytes);

    public static string New() => Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    /// <summary>False for what cannot be a key, so that nobody need look for it.</summary>
    public static bool HasShape(string text) =>
        text.Length == Length && text.StartsWith(Mark, StringComparison.Ordinal) && Base64Url.IsValid(text.AsSpan(Mark.Length));

    public static string PrefixOf(string text) => text[..PrefixLength];

    // A plain hash will do: there are too many keys to try them all.
    public static byte[] HashOf(string text) => SHA256.HashData(Encoding.ASCII.GetBytes(text));
}
