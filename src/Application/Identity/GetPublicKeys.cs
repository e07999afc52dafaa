using System.Buffers.Text;
using System.Security.Cryptography;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

public sealed record GetPublicKeys : IQuery<PublicKeysDto>;

/// <summary>A JSON Web Key Set (RFC 7517).</summary>
public sealed record PublicKeysDto(IReadOnlyList<PublicKeyDto> Keys);

public sealed record PublicKeyDto(string Kid, string Kty, string Crv, string Use, string Alg, string X, string Y);

internal sealed class GetPublicKeysHandler(IIdentityDb db) : IQueryHandler<GetPublicKeys, PublicKeysDto>
{
    public async Task<Result<PublicKeysDto>> Handle(GetPublicKeys query, CancellationToken cancellationToken)
    {
        var keys = await db.SigningKeys.AsNoTracking().OrderByDescending(key => key.SignsFrom).ToListAsync(cancellationToken);
        return new PublicKeysDto(keys.ConvertAll(ToDto));
    }

    private static PublicKeyDto ToDto(SigningKey key)
    {
        using var ecdsa = ECDsa.Create();
        ecdsa.ImportSubjectPublicKeyInfo(key.PublicKey, out _);
        var point = ecdsa.ExportParameters(includePrivateParameters: false).Q;
        return new PublicKeyDto(
            key.Id, "EC", "P-256", "sig", "ES256", Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
    }
}
