using System.Security.Cryptography;

namespace AssistantPlatform.Application.Identity;

/// <summary>Random codes that each open the account once when the authenticator app is lost. We keep only hashes.</summary>
internal static class RecoveryCode
{
    private const int SetSize = 10;

    public static IReadOnlyList<string> NewSet() =>
        [.. Enumerable.Range(0, SetSize).Select(_ => ReadableCode.Of(RandomNumberGenerator.GetBytes(ReadableCode.Length)))];

    public static IReadOnlyList<byte[]> HashesOf(IEnumerable<string> codes) => [.. codes.Select(ReadableCode.Hash)];
}
