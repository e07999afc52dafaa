using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity;

/// <summary>Time-based one-time codes as authenticator apps show them (RFC 6238).</summary>
public interface IOneTimeCodes
{
    SharedSecret CreateSecret(User owner);

    /// <summary>The time step whose code this is, now or one step away; null when it is the code of none.</summary>
    long? StepOf(string code, SecondFactor factor, DateTimeOffset now);
}

/// <param name="Protected">As it is stored.</param>
/// <param name="Text">For typing it into an app, in base32.</param>
/// <param name="Uri">For the QR code that an app scans.</param>
public sealed record SharedSecret(byte[] Protected, string Text, string Uri);
