using OtpNet;

namespace AssistantPlatform.Web.EndToEnd.Identity;

/// <summary>The app on the person's phone. It never gives a code twice; those of the steps around now are all accepted.</summary>
internal sealed class Authenticator(string secret)
{
    private const int SecondsPerStep = 30;

    private readonly Totp _totp = new(Base32Encoding.ToBytes(secret));
    private long _lastStep;

    public string Next()
    {
        var stepBefore = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / SecondsPerStep - 1;
        _lastStep = Math.Max(_lastStep + 1, stepBefore);
        return _totp.ComputeTotp(DateTimeOffset.FromUnixTimeSeconds(_lastStep * SecondsPerStep).UtcDateTime);
    }
}
