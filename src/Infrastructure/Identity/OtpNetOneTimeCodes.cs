using System.Security.Cryptography;
using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Identity;
using Microsoft.AspNetCore.DataProtection;
using OtpNet;

namespace AssistantPlatform.Infrastructure.Identity;

/// <summary>Six digits every 30 seconds over SHA-1: what every authenticator app does, and some do nothing else.</summary>
internal sealed class OtpNetOneTimeCodes(IDataProtectionProvider protection) : IOneTimeCodes
{
    private const string Issuer = "AssistantPlatform";

    /// <summary>As long as the hash, as RFC 4226 asks.</summary>
    private const int SecretLength = 20;

    private static readonly VerificationWindow OneStepOff = new(previous: 1, future: 1);

    public SharedSecret CreateSecret(User owner)
    {
        var secret = RandomNumberGenerator.GetBytes(SecretLength);
        var uri = new OtpUri(OtpType.Totp, secret, owner.Email, Issuer);
        return new SharedSecret(ProtectorOf(owner.Id).Protect(secret), Base32Encoding.ToString(secret), uri.ToString());
    }

    public long? StepOf(string code, SecondFactor factor, DateTimeOffset now)
    {
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        var totp = new Totp(ProtectorOf(factor.UserId).Unprotect(factor.ProtectedSecret));
        return totp.VerifyTotp(now.UtcDateTime, digits, out var step, OneStepOff) ? step : null;
    }

    // The owner is part of the purpose: a secret copied into another person's row opens nothing.
    private IDataProtector ProtectorOf(UserId owner) =>
        protection.CreateProtector("identity.second_factor", owner.Value.ToString());
}
