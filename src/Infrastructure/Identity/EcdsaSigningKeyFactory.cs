using System.Security.Cryptography;
using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Identity;
using Microsoft.AspNetCore.DataProtection;

namespace AssistantPlatform.Infrastructure.Identity;

internal sealed class EcdsaSigningKeyFactory(IDataProtectionProvider protection) : ISigningKeyFactory
{
    private readonly IDataProtector _protector = protection.CreateProtector("identity.signing_key");

    public SigningKey Create(DateTimeOffset signsFrom)
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return SigningKey.Create(
            Guid.CreateVersion7().ToString("n"),
            ecdsa.ExportSubjectPublicKeyInfo(),
            _protector.Protect(ecdsa.ExportPkcs8PrivateKey()),
            signsFrom);
    }

    public ECDsa OpenPrivateKey(SigningKey key)
    {
        var ecdsa = ECDsa.Create();
        ecdsa.ImportPkcs8PrivateKey(_protector.Unprotect(key.ProtectedPrivateKey), out _);
        return ecdsa;
    }
}
