using System.Security.Cryptography;
using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Identity;
using Microsoft.AspNetCore.DataProtection;

namespace AssistantPlatform.Infrastructure.Identity;

/// <summary>The account is part of the purpose, so the token of one means nothing to another.</summary>
internal sealed class DataProtectionKnownDevices(IDataProtectionProvider protection) : IKnownDevices
{
    public string Issue(UserId user, Guid device) => ProtectorOf(user).Protect(device.ToString());

    public Guid? Find(UserId user, string token)
    {
        try
        {
            return Guid.Parse(ProtectorOf(user).Unprotect(token));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector ProtectorOf(UserId user) =>
        protection.CreateProtector("identity.known_device", user.Value.ToString());
}
