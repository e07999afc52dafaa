using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace AssistantPlatform.Application.Identity;

/// <summary>Random secrets for clients to hold, of which we keep only the hash.</summary>
internal static class OpaqueToken
{
    public const int MaxLength = 128;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
