using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace AssistantPlatform.Tests.Common.Providers;

/// <summary>Writes ID tokens by hand, because no library would write the wrong ones.</summary>
public sealed class IdTokens
{
    // To find the primes of a key takes longer than most tests.
    private static readonly RSAParameters Key = RSA.Create(2048).ExportParameters(includePrivateParameters: true);
    private static readonly RSAParameters OtherKey = RSA.Create(2048).ExportParameters(includePrivateParameters: true);

    private readonly RSA _key = RSA.Create(Key);
    private readonly RSA _otherKey = RSA.Create(OtherKey);

    public Func<DateTimeOffset> Now { get; set; } = () => TimeProvider.System.GetUtcNow();

    public Action<Dictionary<string, object>> ChangeHeader { get; set; } = _ => { };

    public Action<Dictionary<string, object>> ChangeClaims { get; set; } = _ => { };

    public Forgery Forgery { get; set; }

    public object PublicKey => Describe(_key);

    public object OtherPublicKey => Describe(_otherKey);

    public string Create(Dictionary<string, object> claims, string clientSecret)
    {
        var now = Now().ToUnixTimeSeconds();
        (claims["iat"], claims["exp"]) = (now, now + 300);
        ChangeClaims(claims);
        var header = new Dictionary<string, object> { ["alg"] = AlgorithmOf(Forgery), ["kid"] = "key-1", ["typ"] = "JWT" };
        ChangeHeader(header);
        var signed = $"{Encode(header)}.{Encode(claims)}";
        return $"{signed}.{Base64UrlEncoder.Encode(Sign(Encoding.ASCII.GetBytes(signed), clientSecret))}";
    }

    private static string AlgorithmOf(Forgery forgery) => forgery switch
    {
        Forgery.NoAlgorithm => "none",
        Forgery.HmacWithPublicKey or Forgery.HmacWithClientSecret => "HS256",
        _ => "RS256",
    };

    private static string Encode(object part) => Base64UrlEncoder.Encode(JsonSerializer.SerializeToUtf8Bytes(part));

    private static object Describe(RSA key)
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return new
        {
            kty = "RSA",
            use = "sig",
            kid = "key-1",
            n = Base64UrlEncoder.Encode(parameters.Modulus),
            e = Base64UrlEncoder.Encode(parameters.Exponent),
        };
    }

    private byte[] Sign(byte[] text, string clientSecret) => Forgery switch
    {
        Forgery.NoAlgorithm or Forgery.NoSignature => [],
        Forgery.HmacWithPublicKey => HMACSHA256.HashData(Encoding.ASCII.GetBytes(_key.ExportSubjectPublicKeyInfoPem()), text),
        Forgery.HmacWithClientSecret => HMACSHA256.HashData(Encoding.UTF8.GetBytes(clientSecret), text),
        Forgery.OtherKey => _otherKey.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        _ => _key.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
    };
}

/// <summary>What is wrong with a signature.</summary>
public enum Forgery
{
    None,
    NoAlgorithm,
    NoSignature,
    HmacWithPublicKey,
    HmacWithClientSecret,
    OtherKey,
}
