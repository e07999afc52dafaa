using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AssistantPlatform.Domain.Common;

/// <summary>What the sender and the receiver of messages share, and the signatures made with it, as Standard Webhooks has them.</summary>
public static class WebhookSecret
{
    private const string Mark = "whsec_";
    private const int RandomBytes = 32;

    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

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

    /// <summary>Whether one of the signatures was made with the secret, and not long ago.</summary>
    /// <param name="timestamp">In seconds, as it was sent.</param>
    /// <param name="signatures">With blanks between them; those of other kinds are passed over.</param>
    public static bool HasSigned(
        string secret, string id, string timestamp, string signatures, string body, DateTimeOffset now)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(now.ToUnixTimeSeconds() - seconds) > Tolerance.TotalSeconds)
        {
            return false;
        }

        var expected = Encoding.UTF8.GetBytes(Sign(secret, id, DateTimeOffset.FromUnixTimeSeconds(seconds), body));
        return signatures.Split(' ')
            .Any(signature => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), expected));
    }
}
