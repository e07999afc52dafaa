using OtpNet;

namespace AssistantPlatform.Web.EndToEnd.Identity;

/// <summary>
/// The app on the person's phone. Its first code is the one of now, which stays good for the next half minute whenever it is
/// typed; asked again before it changed, it gives the one to come, which is accepted too.
/// </summary>
internal sealed class Authenticator(string secret)
{
    private const int SecondsPerStep = 30;

    private readonly Totp _totp = new(Base32Encoding.ToBytes(secret));
    private long _lastStep;

    public string Next()
    {
        var step = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / SecondsPerStep;
        _lastStep = Math.Max(_lastStep + 1, step);
        return _totp.ComputeTotp(DateTimeOffset.FromUnixTimeSeconds(_lastStep * SecondsPerStep).UtcDateTime);
    }
}
