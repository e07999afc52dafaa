using System.Security.Cryptography;
using System.Text;

namespace AssistantPlatform.Infrastructure.Platform;

/// <summary>The secret outside the database under which everything secret inside it is kept.</summary>
internal sealed class MasterKey(byte[] key)
{
    public const int Size = 32;

    private const int NonceSize = 12;
    private const int TagSize = 16;

    public byte[] Seal(byte[] plaintext)
    {
        var sealedText = new byte[NonceSize + TagSize + plaintext.Length];
        var (nonce, tag, ciphertext) = Parts(sealedText);
        RandomNumberGenerator.Fill(nonce.Span);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce.Span, plaintext, ciphertext.Span, tag.Span);
        return sealedText;
    }

    /// <exception cref="CryptographicException">It was sealed under another key.</exception>
    public byte[] Open(byte[] sealedText)
    {
        var (nonce, tag, ciphertext) = Parts(sealedText);
        var plaintext = new byte[ciphertext.Length];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(nonce.Span, ciphertext.Span, tag.Span, plaintext);
        return plaintext;
    }

    /// <summary>A key for one purpose, from which this one cannot be computed.</summary>
    public byte[] Derive(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Size, info: Encoding.UTF8.GetBytes(purpose));

    private static (Memory<byte> Nonce, Memory<byte> Tag, Memory<byte> Ciphertext) Parts(byte[] sealedText) =>
        (sealedText.AsMemory(0, NonceSize), sealedText.AsMemory(NonceSize, TagSize), sealedText.AsMemory(NonceSize + TagSize));
}
