using System.Security.Cryptography;
using System.Text;

namespace AssistantPlatform.Domain.Webhooks;

/// <summary>What a webhook and its receiver share, and the signatures made with it, as Standard Webhooks has them.</summary>
public static class WebhookSecret
{
    private const string Mark = "whsec_";
    private const int RandomBytes = 32;

    public static string New() => Mark + Convert.ToBase64String(RandomNumberGenerator.GetBytes(RandomBytes));

    /// <param name="id">Of the message; the same at every attempt.</param>
    /// <param name="at">The moment of the attempt.</param>
    /// <param name="body">Exactly as it is sent.</param>
    public static string Sign(string secret, string id, DateTimeOffset at, string body)
    {
        var key = Convert.FromBase64String(secret[Mark.Length..]);
        var signed = Encoding.UTF8.GetBytes($"{id}.{at.ToUnixTimeSeconds()}.{body}");
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(key, signed))}";
    }
}
